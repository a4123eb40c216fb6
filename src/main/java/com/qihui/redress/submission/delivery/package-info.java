/**
 * Made dossiers on their way to the bodies they were made for: by whoever downloads them, by formal
 * mail, or over a case-exchange line (docs/decisions/0076).
 */
@NullMarked
@NamedInterface("delivery")
package com.qihui.redress.submission.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
