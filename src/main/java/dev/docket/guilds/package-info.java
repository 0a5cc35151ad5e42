/**
 * What a guild settles for itself: log channels, permission levels, the jail, templates for
 * reasons; and the rules that follow for everyone who acts in it.
 */
@NullMarked
package dev.docket.guilds;

import org.jspecify.annotations.NullMarked;
