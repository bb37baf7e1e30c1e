package io.perfcycle.workflow;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the engine's house holds before anybody enters: the groups, what each may do in the webapps, and the two shared task filters. */
@Component
class House {

    private static final String ADMIN_GROUP = "camunda-admin";
    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("employee", "员工 Employees");
        GROUPS.put("manager", "主管 Managers");
        GROUPS.put("hr", "人力资源 HR");
        GROUPS.put("data-owner", "数据负责人 Data owners");
        GROUPS.put("calibration", "校准委员会 Calibration committee");
        GROUPS.put("auditor", "审计 Auditors");
        GROUPS.put(ADMIN_GROUP, "系统管理员 Administrators");
    }

    /** Who looks into running and finished processes in Cockpit: HR and auditors, without changing anything there. */
    private static final List<String> OBSERVERS = List.of("hr", "auditor");

    /** Deployments are code and filters are queries: at run time nobody makes either, not even the administrator. */
    private static final EnumSet<Resources> SEALED = EnumSet.of(Resources.DEPLOYMENT, Resources.FILTER);

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    House(IdentityService identity, AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Furnishes what is missing; what is there stays as it is. */
    @Transactional
    public void furnish() {
        var granted = new HashMap<String, Authorization>();
        authorizations.createAuthorizationQuery().list().stream()
                .filter(authorization -> authorization.getGroupId() != null)
                .forEach(authorization -> granted.put(
                        authorization.getGroupId() + authorization.getResourceType() + authorization.getResourceId(),
                        authorization));
        var mine = filter("我的任务 My tasks", 10, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        var pool = filter(
                "团队任务池 Group tasks",
                20,
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"));
        GROUPS.forEach((id, name) -> {
            if (identity.createGroupQuery().groupId(id).count() == 0) {
                var group = identity.newGroup(id);
                group.setName(name);
                group.setType(id.equals(ADMIN_GROUP) ? "SYSTEM" : "WORKFLOW");
                identity.saveGroup(group);
            }
            grant(granted, id, Resources.APPLICATION, "tasklist", ACCESS);
            grant(granted, id, Resources.FILTER, mine, READ);
            grant(granted, id, Resources.FILTER, pool, READ);
            // Names of colleagues instead of numbers in Tasklist; the gateway keeps the list of users closed.
            grant(granted, id, Resources.USER, Authorization.ANY, id.equals(ADMIN_GROUP) ? ALL : READ);
        });
        OBSERVERS.forEach(id -> observe(granted, id));
        administer(granted);
    }

    private void observe(Map<String, Authorization> granted, String group) {
        grant(granted, group, Resources.APPLICATION, "cockpit", ACCESS);
        grant(
                granted,
                group,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(granted, group, Resources.DECISION_DEFINITION, Authorization.ANY, READ);
        grant(granted, group, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ);
        grant(granted, group, Resources.DEPLOYMENT, Authorization.ANY, READ);
    }

    private void administer(Map<String, Authorization> granted) {
        grant(granted, ADMIN_GROUP, Resources.APPLICATION, Authorization.ANY, ACCESS);
        for (var resource : Resources.values()) {
            if (resource != Resources.APPLICATION && resource != Resources.USER) {
                grant(granted, ADMIN_GROUP, resource, Authorization.ANY, SEALED.contains(resource) ? READ : ALL);
            }
        }
    }

    private void grant(
            Map<String, Authorization> granted, String group, Resource resource, String id, Permission... permissions) {
        if (granted.containsKey(group + resource.resourceType() + id)) {
            return;
        }
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    private String filter(String name, int priority, TaskQuery query) {
        var known = filters.createFilterQuery().filterName(name).list();
        if (!known.isEmpty()) {
            return known.get(0).getId();
        }
        var filter = filters.newTaskFilter(name);
        filter.setQuery((Query<?, ?>) query.orderByDueDate().asc());
        filter.setProperties(Map.of("priority", priority, "color", "#33557a", "refresh", false));
        return filters.saveFilter(filter).getId();
    }
}
