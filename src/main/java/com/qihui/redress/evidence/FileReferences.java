package com.qihui.redress.evidence;

import java.util.Collection;
import java.util.Set;

/**
 * Answered by every module that keeps files which are not evidence of a complaint yet, such as
 * drafts. A foreign key on {@code stored_file.sha256} besides makes sure of it.
 */
public interface FileReferences {

    /**
     * @return those of the files that are still needed
     */
    Set<String> needed(Collection<String> sha256s);
}
