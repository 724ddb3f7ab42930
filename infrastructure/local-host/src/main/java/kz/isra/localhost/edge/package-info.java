/** CloudFront on this machine: the Distribution's behaviours, policies and a cache. */
@NullMarked
package kz.isra.localhost.edge;

import org.jspecify.annotations.NullMarked;
