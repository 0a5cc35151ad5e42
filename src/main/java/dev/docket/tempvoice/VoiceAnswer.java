package dev.docket.tempvoice;

import org.jspecify.annotations.Nullable;

/**
 * What a command came to.
 *
 * @param number the temporary channel, counted for each guild; 0 if there is none
 * @param fresh whether it is to be made
 * @param channelId which it is at Discord, if it is there already
 */
public record VoiceAnswer(int number, boolean fresh, @Nullable Long channelId) {

  static final VoiceAnswer NOTHING = new VoiceAnswer(0, false, null);
}
