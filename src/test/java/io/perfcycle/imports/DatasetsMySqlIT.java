package io.perfcycle.imports;

import io.perfcycle.support.OnMySql;

/** The datasets on a real MySQL server. */
@OnMySql
class DatasetsMySqlIT extends DatasetsIT {}
