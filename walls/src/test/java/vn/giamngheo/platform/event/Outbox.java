package vn.giamngheo.platform.event;

/** Stands in for the real one, of which rules know the name only. */
public class Outbox {

    public void publish() {}
}
