package io.perfcycle.organization;

import static io.perfcycle.imports.Column.optional;
import static io.perfcycle.imports.Column.required;

import io.perfcycle.imports.ImportRun;
import io.perfcycle.imports.KeyedDataset;
import io.perfcycle.imports.Row;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Imports posts. */
@Component
class PostsDataset extends KeyedDataset<Post> {

    private final Organization organization;
    private final JdbcTemplate jdbc;

    PostsDataset(Organization organization, JdbcTemplate jdbc) {
        super("posts", required("code"), required("name"), optional("name_en"), optional("family"));
        this.organization = organization;
        this.jdbc = jdbc;
    }

    @Override
    protected Post read(Row row, ImportRun run) {
        return new Post(
                row.code("code"),
                row.text("name", 200),
                row.optionalText("name_en", 200),
                row.optionalText("family", 200));
    }

    @Override
    protected String key(Post post) {
        return post.code();
    }

    @Override
    protected String keyColumn() {
        return "code";
    }

    @Override
    protected Map<String, Post> stored() {
        return organization.posts();
    }

    @Override
    protected void write(Collection<Post> created, Collection<Post> updated, ImportRun run) {
        jdbc.batchUpdate(
                "insert into post (name, name_en, family, code) values (?, ?, ?, ?)",
                created.stream().map(PostsDataset::values).toList());
        jdbc.batchUpdate(
                "update post set name = ?, name_en = ?, family = ? where code = ?",
                updated.stream().map(PostsDataset::values).toList());
    }

    private static Object[] values(Post post) {
        return new Object[] {post.name(), post.nameEn(), post.family(), post.code()};
    }
}
