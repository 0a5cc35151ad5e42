/**
 * A Discord of our own on loopback: REST and gateway, real enough for the real client to connect.
 */
@NullMarked
package dev.docket.sandbox;

import org.jspecify.annotations.NullMarked;
