/** The public offer: its versions, and which of them is in force. */
@NullMarked
package kz.isra.domain.offer;

import org.jspecify.annotations.NullMarked;
