/** Where the database comes from: Docket's own PostgreSQL by default, yours when configured. */
@NullMarked
package dev.docket.postgres;

import org.jspecify.annotations.NullMarked;
