/** Our own pages: an employee's tasks, scorecard and results, a manager's team, HR's cycles. Decides nothing; every right is asked below. */
@ApplicationModule(
        displayName = "我的页面 My pages",
        allowedDependencies = {"problem", "calendar", "workflow", "access", "organization", "cycle", "result", "scoring"
        })
@NullMarked
package io.perfcycle.me;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
