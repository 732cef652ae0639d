package vn.giamngheo.platform.dossier;

/** One thing that a printed dossier says of its thing itself. @param label what it is called, in Vietnamese */
public record Particular(String label, String text) {}
