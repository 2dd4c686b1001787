# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Part of run-stage: what is done, step by step.

field() {
  awk -v key="$1:" '$1 == key { gsub(/\x27/, "", $2); print $2; exit }' "$source/$manifest"
}

platform=$(field runtime)
sdk=$(field sdk)
branch=$(field runtime-version)
built=$work/state/build/zhupi-1/_flatpak_build
flatpak_tools=$source/build-aux/flatpak

# What the runtime is made of; when it changes, the runtime is made again.
runtime_key() {
  local list=$cache/InRelease
  /usr/lib/apt/apt-helper -oAPT::Sandbox::User=root download-file \
    "$("$flatpak_tools/mirror")dists/$suite/InRelease" "$list" >&2
  {
    cat "$list" "$flatpak_tools"/{make-runtime,appstream-compose,host-fonts.conf}
    echo "$suite $platform $sdk $branch"
    "$source/build-aux/install-dependencies" --list platform sdk screen
  } | sha256sum | cut -c -16
}

make_runtime() {
  local key
  key=$(runtime_key)
  runtime=$cache/runtime-$key
  if [ ! -d "$runtime" ]; then
    rm -rf "$cache"/runtime-*
    "$flatpak_tools/make-runtime" "$runtime.part" "$suite" "$platform" "$sdk" "$branch"
    mv "$runtime.part" "$runtime"
  fi
  # Installed files are linked to the repo's where both have one owner.
  [ "$(stat -c %U "$runtime/repo/config")" = "$user" ] || chown -R "$user:" "$runtime/repo"
}

is_committed() {
  git -C "$source" rev-parse HEAD >/dev/null 2>&1 &&
    [ -z "$(git -C "$source" status --porcelain --untracked-files=no)" ]
}

# The Flatpak is built and tested from the release tarball; what was not committed is not in one.
unpack_source() {
  if is_committed; then
    rm -rf "$build/meson-dist"
    meson dist -C "$build" --no-tests --formats=xztar
    tar -xf "$build"/meson-dist/*.tar.xz --strip-components=1 -C "$work/source"
  else
    find "$source" -mindepth 1 -maxdepth 1 ! -name '_build*' ! -name .git \
      -exec cp -a {} "$work/source" \;
  fi
  chown -R "$user:" "$work/source"
}

fetch_sources() {
  "$flatpak_tools/fetch-sources" "$source/$manifest" "$cache/sources"
}

install_runtime() {
  as_user flatpak --user remote-add --no-gpg-verify runtime "file://$runtime/repo"
  as_user flatpak --user install -y --noninteractive runtime "$platform//$branch" "$sdk//$branch"
}

build_manifest() {
  local status=0
  as_user dbus-run-session -- flatpak-builder --user --disable-rofiles-fuse --disable-download \
    --disable-cache --force-clean --keep-build-dirs --extra-sources="$cache/sources" \
    --state-dir="$work/state" --repo="$work/repo" "$work/build" "$work/source/$manifest" ||
    status=$?
  keep_log build-sandbox "$built"
  return "$status"
}

check_build() {
  local log=$results/build_manifest.log
  check "build/no-warning-of-the-sdk-compiler" contains_not 'warning:' "$log"
  check "build/desktop-file-is-valid" desktop-file-validate \
    "$work/build/files/share/applications/$app.desktop"
  check "build/icon-is-exported" \
    test -f "$work/build/export/share/icons/hicolor/scalable/apps/$app.svg"
}

install_app() {
  as_user flatpak build-update-repo "$work/repo"
  as_user flatpak --user remote-add --no-gpg-verify app "file://$work/repo"
  as_user flatpak --user install -y --noninteractive app "$app"
}

check_permissions() {
  local list=$results/permissions.txt
  as_user flatpak info --user --show-permissions "$app" >"$list"
  check "permissions/no-more-than-a-window-needs" test \
    "$(grep -v -e '^$' -e '^\[Context\]$' "$list" | sort | paste -sd' ')" = \
    "devices=dri; shared=ipc; sockets=x11;wayland;fallback-x11;"
}

# with_screen COMMAND...: as the ordinary user on a private screen and bus, with portals.
with_screen() {
  as_user env ZHUPI_TEST_SERVICES="org.freedesktop.portal.Desktop org.freedesktop.portal.Documents
    org.freedesktop.portal.Flatpak org.freedesktop.impl.portal.PermissionStore
    org.freedesktop.impl.portal.desktop.gtk" \
    ZHUPI_TEST_APP="$app" ZHUPI_TEST_DOCUMENTS="$work/documents" \
    ZHUPI_TEST_PROGRAM="$work/source/tests/flatpak/start-sandboxed" \
    ZHUPI_TEST_PICTURES="$work/documents" ZHUPI_TEST_RUNTIME="$run" \
    ASAN_OPTIONS=detect_leaks=0 \
    "$work/source/tests/with-display.sh" "$@"
}

in_sandbox() {
  with_screen flatpak run --user --command=sh "$@"
}

check_sandbox() {
  local seen=$results/sandbox.txt word
  in_sandbox "$app" -s "$work/home" "$work/source" <"$here/look-around.sh" >"$seen" 2>&1 || true
  for word in keeps-data has-file-chooser has-portals has-tagger has-lexicon has-chinese; do
    check "sandbox/$word" contains "^$word\$" "$seen"
  done
  for word in home-is-seen source-is-seen host-is-seen network-is-there \
    program-can-be-changed has-capabilities can-gain-privileges can-start-programs-outside \
    has-leftovers; do
    check "sandbox/not-$word" contains_not "^$word\$" "$seen"
  done
}

tell_failed_journey() {
  cat "$results/$1.log"
  contains '^not ok' "$results/$1.tap" || echo "not ok - /$2 ended early" >>"$results/$1.tap"
}

# run_journey NAME PATH: the tests of the window below that path.
run_journey() {
  local lines=$results/$1.tap
  cp "$build/tests/flatpak/test-sandboxed" "$work/harness/"
  with_screen "$work/harness/test-sandboxed" --tap -p "/$2" >"$lines" 2>"$results/$1.log" ||
    tell_failed_journey "$1" "$2"
  sed -n -e 's/^ok [0-9]* /passed /p' -e 's/^not ok/failed/p' "$lines"
  cp "$work"/documents/*.png "$results/" 2>/dev/null || true
}

# The command's own check, in the sandbox as well: it is lent the two files.
check_export() {
  check "export/is-valid-json" python3 -m json.tool "$work/documents/export.zhupi.json" /dev/null
  check "export/holds-against-the-article" with_screen flatpak run --user --file-forwarding \
    --command=zhupi-cli "$app" check @@ "$work/documents/export.zhupi.json" @@ \
    --article @@ "$work/documents/article.txt" @@
}

make_bundle() {
  as_user flatpak build-bundle "$work/repo" "$work/$app.flatpak" "$app"
}

install_bundle() {
  as_user flatpak --user uninstall -y --noninteractive "$app"
  as_user flatpak --user remote-delete --force app
  as_user flatpak --user install -y --noninteractive --bundle "$work/$app.flatpak"
}

# For the record: what newer libraries would have us write in another way.
list_deprecations() {
  local list=$results/deprecations.txt
  as_user "$flatpak_tools/run-in-sdk" "$runtime/screen" "$work/build/files" "$(dirname "$built")" \
    python3 build-aux/flatpak/list-deprecations.py _flatpak_build >"$list" 2>&1 || true
  check "sdk/deprecations-are-listed" contains 'deprecated names' "$list"
  cat "$list"
}

# The build of the manifest is still there: its tests of the window get a screen now. The journeys
# left out meet GTK 4.18's own file chooser, which warns about itself (start), wait for an article
# that is not in the tarball (seed), look for a switch or an answer in its older role (window,
# sets), or once did not see the keyboard's place on a very busy machine (walk).
run_in_sdk() {
  local journey journeys=()
  for journey in access contrast editions edits files gaps look marks names outline print select \
    settings voice; do
    journeys+=("test-journey-$journey")
  done
  test_in_sdk sdk --suite display --no-suite journey
  test_in_sdk sdk-journeys "${journeys[@]}"
  list_deprecations
}

# test_in_sdk NAME ARGUMENT...: the tests that meson picks.
test_in_sdk() {
  local name=$1
  shift
  rm -f "$built/meson-logs/testlog.json"
  as_user "$flatpak_tools/run-in-sdk" "$runtime/screen" "$work/build/files" \
    "$(dirname "$built")" meson test -C _flatpak_build --no-rebuild --timeout-multiplier 10 "$@" \
    >"$results/$name.log" 2>&1 || true
  keep_log "$name" "$built"
}
