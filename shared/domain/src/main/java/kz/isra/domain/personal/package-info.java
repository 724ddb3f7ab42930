/**
 * Everything that tells who a person is. It stands behind one port, so that it can move to a store
 * inside the country; all else carries opaque ids.
 */
@NullMarked
package kz.isra.domain.personal;

import org.jspecify.annotations.NullMarked;
