package com.qihui.redress.portal.draft;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what was begun and never filed, with the personal data in it. */
@Component
class OldDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(OldDrafts.class);

    private final Drafts drafts;

    OldDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void remove() {
        int removed = drafts.deleteOld();
        while (removed > 0) {
            LOG.info("{} drafts of complaints removed after their time", removed);
            removed = drafts.deleteOld();
        }
    }
}
