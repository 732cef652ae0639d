package vn.giamngheo.platform.http;

import java.util.Locale;

/** A part of a message that differs by language, as an argument of a {@link Violation}. */
public record Words(String vi, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Languages.ENGLISH.getLanguage()) ? en : vi;
    }
}
