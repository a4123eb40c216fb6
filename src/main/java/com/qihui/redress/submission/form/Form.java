package com.qihui.redress.submission.form;

import java.util.List;

/**
 * A form ready to be set.
 *
 * @param name of its files, without ending
 * @param html its page
 * @param missing what the body asks for and the desk does not know
 * @param withheld what the desk knows and the body does not ask for
 */
public record Form(
        String name, String title, String html, List<Missing> missing, List<String> withheld) {}
