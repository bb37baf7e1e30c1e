package io.perfcycle.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door to the analysis of posts, for those who may not enter its room. */
public interface PostAnalyses {

    /**
     * Opens the analysis of a post.
     *
     * @param incumbents who is asked; nobody named: those longest on the post
     * @param by who opens it
     */
    void open(String post, List<String> incumbents, @Nullable String reason, String by);

    /** Somebody on the post says that he has read its description; nothing happens where there is none, or he is not on it. */
    void acknowledge(String post, String employeeNo);
}
