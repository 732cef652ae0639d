package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A report that was not there in time. @param daysLate on the asked day */
record Overdue(@JsonUnwrapped Obligation obligation, long daysLate) {}
