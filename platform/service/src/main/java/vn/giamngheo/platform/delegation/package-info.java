/** Who may act in whose name, and how a request says that it does. */
package vn.giamngheo.platform.delegation;
