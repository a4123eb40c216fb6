package com.qihui.redress.order;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** A file beside the program wins over the one packed into it. */
@Component
class SandboxFile {

    Resource find(String path) {
        Resource beside = new FileSystemResource(path);
        return beside.exists() ? beside : new ClassPathResource(path);
    }
}
