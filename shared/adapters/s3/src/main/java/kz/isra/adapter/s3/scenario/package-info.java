/** The events of scenario versions in S3. */
@NullMarked
package kz.isra.adapter.s3.scenario;

import org.jspecify.annotations.NullMarked;
