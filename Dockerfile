FROM python:3.11-slim AS build
ENV UV_PROJECT_ENVIRONMENT=/opt/tasalsul UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never
RUN pip install --no-cache-dir uv
WORKDIR /src
# Dependencies first: they change less often than the code.
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-default-groups --extra postgres --no-install-project
COPY README.md LICENSE NOTICE ./
COPY fixtures/stories fixtures/stories
COPY timeline timeline
COPY api api
RUN uv sync --frozen --no-default-groups --extra postgres --no-editable

FROM python:3.11-slim
RUN useradd --system --uid 10001 --no-create-home --home-dir /data tasalsul \
    && install --directory --owner tasalsul --group tasalsul /data
COPY --from=build /opt/tasalsul /opt/tasalsul
ENV PATH=/opt/tasalsul/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    TASALSUL_HOST=0.0.0.0 \
    TASALSUL_PORT=8000 \
    TASALSUL_DATABASE=sqlite:////data/tasalsul.db
# Nothing outside /data and /tmp is written: the rest of the file system may be read-only.
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f\"http://127.0.0.1:{os.environ['TASALSUL_PORT']}/healthz\", timeout=4)"]
ENTRYPOINT ["tasalsul"]
CMD ["serve"]
