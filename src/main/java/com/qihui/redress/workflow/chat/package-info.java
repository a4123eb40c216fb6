/** What a chat deals with by its limited powers, and how it becomes a full complaint. */
@NamedInterface("chat")
@NullMarked
package com.qihui.redress.workflow.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
