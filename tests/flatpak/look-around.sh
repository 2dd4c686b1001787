# SPDX-FileCopyrightText: 2026 The Zhupi authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# look-around.sh HOME SOURCE: run by sh inside the sandbox. Prints one word a finding; which ones
# are right is for the one who called to say. Looks at what is outside by its paths there.
home=$1 source=$2

ls "$home" >/dev/null 2>&1 && [ -e "$home/secret.txt" ] && echo home-is-seen
ls "$source" >/dev/null 2>&1 && echo source-is-seen
[ -e /run/host/etc ] && echo host-is-seen
grep : /proc/net/dev | grep -v '^ *lo:' >/dev/null && echo network-is-there
touch /app/x 2>/dev/null && echo program-can-be-changed
grep -q '^CapEff:[[:space:]]*0*$' /proc/self/status || echo has-capabilities
grep -q '^NoNewPrivs:[[:space:]]*1$' /proc/self/status || echo can-gain-privileges

touch "$XDG_DATA_HOME/x" && echo keeps-data
ask="gdbus call --session --dest org.freedesktop.portal.Desktop \
  --object-path /org/freedesktop/portal/desktop --method org.freedesktop.DBus.Properties.Get"
$ask org.freedesktop.portal.FileChooser version >/dev/null 2>&1 && echo has-file-chooser
gdbus call --session --dest org.freedesktop.portal.Desktop --object-path / \
  --method org.freedesktop.DBus.Peer.Ping >/dev/null 2>&1 && echo has-portals
gdbus call --session --dest org.freedesktop.Flatpak --object-path / \
  --method org.freedesktop.DBus.Peer.Ping >/dev/null 2>&1 && echo can-start-programs-outside
[ -s /app/share/zhupi/names.tagger ] && echo has-tagger
[ -s /app/share/zhupi/names.lexicon ] && echo has-lexicon
[ -s /app/share/locale/zh_CN/LC_MESSAGES/zhupi.mo ] && echo has-chinese
ls -d /app/include /app/lib/*.a /app/lib/pkgconfig >/dev/null 2>&1 && echo has-leftovers
exit 0
