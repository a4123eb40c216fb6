package com.qihui.redress.submission;

import java.util.List;

/**
 * The files of a dossier, kept, and what their ZIP comes to.
 *
 * @param size of the ZIP in bytes
 */
record Bound(List<KeptPart> parts, String sha256, long size) {}
