package org.impasse.report.picture;

/**
 * One picture.
 *
 * @param name of its file, without ending; unique among the pictures of one text
 * @param title a few words
 * @param caption what it shows, in sentences
 * @param inline the SVG element for a page that has {@link PictureStyle} in its own style
 * @param file a whole SVG document with its style, its caption and a plain ground
 */
public record Picture(String name, String title, String caption, String inline, String file) {}
