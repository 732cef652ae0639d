package vn.giamngheo.standalone;

/** Why the command cannot go on, in words for whoever typed it: Vietnamese first, then English. */
final class Refusal extends RuntimeException {

    Refusal(String vietnamese, String english) {
        super(vietnamese + System.lineSeparator() + english);
    }
}
