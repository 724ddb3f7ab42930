/** What people type. */
@NullMarked
package kz.isra.domain.text;

import org.jspecify.annotations.NullMarked;
