package io.perfcycle.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.support.ApplicationIT;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Part of acceptance check A19: with eight browsers at once the unguarded webapps mix up about half of the nonces. */
class NonceIT extends ApplicationIT {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @Test
    void eightBrowsersLoadingSixtyPagesEachAlwaysGetTheirOwnNonce() throws Exception {
        Set<String> nonces = Collections.synchronizedSet(new HashSet<>());
        var browsers = Executors.newFixedThreadPool(8);
        try {
            var loads = IntStream.range(0, 8)
                    .<Future<Integer>>mapToObj(browser -> browsers.submit(() -> {
                        var client = anybody();
                        var mixedUp = 0;
                        for (int load = 0; load < 60; load++) {
                            var page = client.get("/camunda/app/tasklist/default/");
                            var inHeader = IN_HEADER.matcher(page.header("Content-Security-Policy"));
                            var inPage = IN_PAGE.matcher(page.body());
                            if (inHeader.find()
                                    && inPage.find()
                                    && inHeader.group(1).equals(inPage.group(1))) {
                                nonces.add(inHeader.group(1));
                            } else {
                                mixedUp++;
                            }
                        }
                        return mixedUp;
                    }))
                    .toList();
            for (var load : loads) {
                assertThat(load.get()).isZero();
            }
        } finally {
            browsers.shutdownNow();
        }
        assertThat(nonces).hasSize(8 * 60);
    }
}
