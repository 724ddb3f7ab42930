/** Banners: what a host shows and hides over a session, and people click. */
@NullMarked
package kz.isra.domain.banner;

import org.jspecify.annotations.NullMarked;
