/** Tokens by which programs use a guild's API: issued, listed, revoked, and never kept. */
@NullMarked
package dev.docket.tokens;

import org.jspecify.annotations.NullMarked;
