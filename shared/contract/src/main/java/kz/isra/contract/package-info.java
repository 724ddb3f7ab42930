/** What the parts of Isra and its pages agree on. */
@NullMarked
package kz.isra.contract;

import org.jspecify.annotations.NullMarked;
