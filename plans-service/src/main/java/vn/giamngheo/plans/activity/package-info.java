/** What plans have done: activities with what they are to bring about, and entries of what was done. */
package vn.giamngheo.plans.activity;
