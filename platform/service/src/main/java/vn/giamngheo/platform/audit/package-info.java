/** What an auditor finds of who did what. */
package vn.giamngheo.platform.audit;
