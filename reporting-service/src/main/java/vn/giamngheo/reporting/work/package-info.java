/** Works (công trình): what each costs, has, and how far it has come. */
package vn.giamngheo.reporting.work;
