# docker build -t galleyproof . && docker run --rm -v "$PWD:/desk" galleyproof check
FROM python:3.13-slim AS build
COPY . /source
RUN pip wheel --no-cache-dir --wheel-dir /wheels "/source[web]"

FROM python:3.13-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels "galleyproof[web]" \
    && useradd --create-home editor
USER editor
WORKDIR /desk
ENTRYPOINT ["galley"]
CMD ["check"]
