/** The function reports. */
@NullMarked
package kz.isra.reports;

import org.jspecify.annotations.NullMarked;
