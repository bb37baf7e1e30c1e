package io.perfcycle.organization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units and posts of the company, to be asked by everybody; only imports change them. */
@Component
public class Organization {

    static final RowMapper<OrgUnit> UNIT = (row, n) -> new OrgUnit(
            row.getString("code"),
            row.getString("name"),
            row.getString("name_en"),
            row.getString("parent"),
            row.getString("manager_no"));

    static final RowMapper<Post> POST = (row, n) ->
            new Post(row.getString("code"), row.getString("name"), row.getString("name_en"), row.getString("family"));

    private final JdbcClient jdbc;

    Organization(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All units by code. */
    public Map<String, OrgUnit> units() {
        var units = new LinkedHashMap<String, OrgUnit>();
        jdbc.sql("select * from org_unit order by code")
                .query(UNIT)
                .list()
                .forEach(unit -> units.put(unit.code(), unit));
        return units;
    }

    public Optional<OrgUnit> unit(String code) {
        return jdbc.sql("select * from org_unit where code = ?")
                .param(code)
                .query(UNIT)
                .optional();
    }

    /** All posts by code. */
    public Map<String, Post> posts() {
        var posts = new LinkedHashMap<String, Post>();
        jdbc.sql("select * from post order by code").query(POST).list().forEach(post -> posts.put(post.code(), post));
        return posts;
    }

    public Optional<Post> post(String code) {
        return jdbc.sql("select * from post where code = ?")
                .param(code)
                .query(POST)
                .optional();
    }

    /** What a page calls this post, in its reader's language; the code where no post of that code is left. */
    public String postName(String code) {
        return post(code)
                .map(post -> post.name(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    /** What a page calls each post, in its reader's language, by code. */
    public Map<String, String> postNames() {
        var reader = LocaleContextHolder.getLocale();
        return posts().values().stream().collect(Collectors.toMap(Post::code, post -> post.name(reader)));
    }

    /** What a page calls each unit, in its reader's language, by code. */
    public Map<String, String> unitNames() {
        var reader = LocaleContextHolder.getLocale();
        return units().values().stream().collect(Collectors.toMap(OrgUnit::code, unit -> unit.name(reader)));
    }

    /** What a page calls this unit, in its reader's language; the code where no unit of that code is left. */
    public String unitName(String code) {
        return unit(code)
                .map(unit -> unit.name(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    /** These units and everything below them. */
    public Set<String> withSubUnits(Collection<String> codes) {
        var below = new HashMap<String, List<String>>();
        units().values().forEach(unit -> {
            if (unit.parent() != null) {
                below.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit.code());
            }
        });
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(codes);
        while (!open.isEmpty()) {
            var code = open.pop();
            if (found.add(code)) {
                open.addAll(below.getOrDefault(code, List.of()));
            }
        }
        return found;
    }
}
