package dev.docket.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an id that Discord may have given. */
final class DiscordId implements ITypeConverter<Long> {

  private static final ITypeConverter<Long> NUMBERS = new Numbers<>(Long::valueOf);

  @Override
  public Long convert(String text) throws Exception {
    var id = NUMBERS.convert(text);
    if (id < 1) {
      throw new TypeConversionException(
          "'%s' is no id of Discord, such as 80351110224678912".formatted(text));
    }
    return id;
  }
}
