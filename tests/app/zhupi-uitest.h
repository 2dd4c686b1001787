/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

/**
 * ZhupiUiHome:
 *
 * The folders of one invented person: what the program keeps there lives from start to start and
 * is gone with the test.
 */
typedef struct _ZhupiUiHome ZhupiUiHome;

/**
 * ZhupiUi:
 *
 * The running program as a person meets it: seen through AT-SPI, driven by real keys and mouse
 * buttons through XTest. A test that fails leaves a picture of the screen and the accessible tree
 * in the folder of the build, as failed-NAME.png and failed-NAME.txt.
 */
typedef struct _ZhupiUi ZhupiUi;

/* Call after g_test_init(). */
void             zhupi_ui_init            (void);

ZhupiUiHome     *zhupi_ui_home_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_ui_home_free       (ZhupiUiHome      *self);
/* A path in the person's folder of documents. */
char            *zhupi_ui_home_path       (ZhupiUiHome      *self,
                                           const char       *name) G_GNUC_WARN_UNUSED_RESULT;
/* Writes a document and returns its path. */
char            *zhupi_ui_home_write      (ZhupiUiHome      *self,
                                           const char       *name,
                                           const char       *text) G_GNUC_WARN_UNUSED_RESULT;
/* Sets a variable of the program's surroundings from the next start on. */
void             zhupi_ui_home_setenv     (ZhupiUiHome      *self,
                                           const char       *name,
                                           const char       *value);
/* Runs a command to its end in these surroundings; returns its exit status. */
int              zhupi_ui_home_run        (ZhupiUiHome      *self,
                                           const char       *const *command,
                                           char            **output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiUiHome, zhupi_ui_home_free)

/* Starts the window with articles (a NULL-terminated list of paths) and waits until it is seen. */
ZhupiUi         *zhupi_ui_start           (ZhupiUiHome      *home,
                                           const char       *article,
                                           ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
/* Closes the window as its close button does; the program must end by itself. */
void             zhupi_ui_close           (ZhupiUi          *self);
/* Ends the program as a power cut does: it gets no time for anything. */
void             zhupi_ui_kill            (ZhupiUi          *self);
/* Whether what the test did has to be done once more, with another home, to see whose a leak is. */
gboolean         zhupi_ui_look_again      (void);
AtspiAccessible *zhupi_ui_get_root        (ZhupiUi          *self);
GPid             zhupi_ui_get_pid         (ZhupiUi          *self);

/* Waiting. */
gint64           zhupi_ui_deadline        (void);
void             zhupi_ui_tick            (gint64            deadline,
                                           const char       *place,
                                           const char       *what);
void             zhupi_ui_settle          (void);
#define zhupi_ui_wait_until(condition)                                         \
  G_STMT_START                                                                 \
    {                                                                          \
      gint64 deadline_ = zhupi_ui_deadline ();                                 \
      while (!(condition))                                                     \
        zhupi_ui_tick (deadline_, G_STRLOC, #condition);                       \
    }                                                                          \
  G_STMT_END

/* Eyes. A @name of %NULL is any name; a button with a mnemonic is found by its plain name. */
AtspiAccessible *zhupi_ui_find            (ZhupiUi          *self,
                                           AtspiRole         role,
                                           const char       *name) G_GNUC_WARN_UNUSED_RESULT;
/* The first whose name contains @part. */
AtspiAccessible *zhupi_ui_find_containing (ZhupiUi          *self,
                                           AtspiRole         role,
                                           const char       *part) G_GNUC_WARN_UNUSED_RESULT;
AtspiAccessible *zhupi_ui_find_in         (AtspiAccessible  *from,
                                           AtspiRole         role,
                                           const char       *name) G_GNUC_WARN_UNUSED_RESULT;
/* How many of a role lie below @from and take up room on the screen. */
guint            zhupi_ui_count           (AtspiAccessible  *from,
                                           AtspiRole         role);
AtspiAccessible *zhupi_ui_wait            (ZhupiUi          *self,
                                           AtspiRole         role,
                                           const char       *name) G_GNUC_WARN_UNUSED_RESULT;
AtspiAccessible *zhupi_ui_wait_containing (ZhupiUi          *self,
                                           AtspiRole         role,
                                           const char       *part) G_GNUC_WARN_UNUSED_RESULT;
/* The same for what does not stay, such as a toast: what lies on top is looked at first. */
AtspiAccessible *zhupi_ui_wait_on_top     (ZhupiUi          *self,
                                           AtspiRole         role,
                                           const char       *part) G_GNUC_WARN_UNUSED_RESULT;
/* Until it is there and has the keyboard. */
void             zhupi_ui_wait_focus      (ZhupiUi          *self,
                                           AtspiRole         role,
                                           const char       *name);
/* Whether keys go to the window of that title. One is in the tree before it has the keyboard. */
gboolean         zhupi_ui_has_keyboard    (const char       *title);
void             zhupi_ui_wait_gone       (ZhupiUi          *self,
                                           AtspiRole         role,
                                           const char       *name);
void             zhupi_ui_wait_gone_containing (ZhupiUi     *self,
                                                AtspiRole    role,
                                                const char  *part);
/* Waits for a menu. Returns: whether its items have names */
gboolean         zhupi_ui_is_menu_named   (ZhupiUi          *self);
char            *zhupi_ui_text            (AtspiAccessible  *accessible) G_GNUC_WARN_UNUSED_RESULT;
/* Offset of @needle in the text, in characters, as soon as it is there. */
int              zhupi_ui_offset_of       (AtspiAccessible  *accessible,
                                           const char       *needle);
int              zhupi_ui_get_caret       (AtspiAccessible  *accessible);
gboolean         zhupi_ui_is_selected     (AtspiAccessible  *accessible,
                                           int               start,
                                           int               end);
gboolean         zhupi_ui_has_selection   (AtspiAccessible  *accessible);
gboolean         zhupi_ui_has_state       (AtspiAccessible  *accessible,
                                           AtspiStateType    state);
/* Whether it takes up room on the screen. */
gboolean         zhupi_ui_is_seen         (AtspiAccessible  *accessible);
/* Where it lies in its window, in pixels; %NULL where it has no place. Free with g_free(). */
AtspiRect       *zhupi_ui_extents         (AtspiAccessible  *accessible) G_GNUC_WARN_UNUSED_RESULT;
AtspiRect       *zhupi_ui_character       (AtspiAccessible  *text,
                                           int               offset) G_GNUC_WARN_UNUSED_RESULT;
/* Pixels from the top of the window. */
int              zhupi_ui_get_y           (AtspiAccessible  *accessible);
gboolean         zhupi_ui_file_contains   (const char       *path,
                                           const char       *needle);
/* What is seen of the accessible tree, a line each: role, name, place. */
char            *zhupi_ui_describe        (AtspiAccessible  *from) G_GNUC_WARN_UNUSED_RESULT;
/* The color (0xrrggbb) that most of a character's place on the screen has: what lies behind it. */
guint32          zhupi_ui_color_behind    (ZhupiUi          *self,
                                           AtspiAccessible  *text,
                                           int               offset);
/* The colors of a part of @accessible's window (element type guint32, the commonest first). */
GArray          *zhupi_ui_list_colors     (ZhupiUi          *self,
                                           AtspiAccessible  *accessible,
                                           const AtspiRect  *place) G_GNUC_WARN_UNUSED_RESULT;
/* What of @accessible lies within @clip, which may be %NULL; returns whether anything does. */
gboolean         zhupi_ui_clip            (AtspiAccessible  *accessible,
                                           const AtspiRect  *clip,
                                           AtspiRect        *seen);
/* The size of all text from the next start on: 96 is the usual, 192 twice as large. */
void             zhupi_ui_set_dpi         (guint             dpi);
/* Writes the whole screen into ZHUPI_TEST_PICTURES, or the folder of the build. */
void             zhupi_ui_picture         (const char       *name);

/* Hands. @button: 1 left, 3 right, 4 and 5 the wheel up and down. */
void             zhupi_ui_click           (ZhupiUi          *self,
                                           AtspiAccessible  *accessible,
                                           guint             button,
                                           guint             times);
/* The same at once; FALSE where it still moves, or is gone. */
gboolean         zhupi_ui_try_click       (ZhupiUi          *self,
                                           AtspiAccessible  *accessible,
                                           guint             button,
                                           guint             times);
void             zhupi_ui_click_character (ZhupiUi          *self,
                                           AtspiAccessible  *text,
                                           int               offset,
                                           guint             button,
                                           guint             times);
/* Clicks at the lower edge of the line, between this character and the one before it. */
void             zhupi_ui_click_below     (ZhupiUi          *self,
                                           AtspiAccessible  *text,
                                           int               offset);
/* Drags from the first to the last character of a range that is on the screen. */
void             zhupi_ui_drag            (ZhupiUi          *self,
                                           AtspiAccessible  *text,
                                           int               start,
                                           int               end);
/* Waits until a range has stopped moving; brings it onto the screen by moving the caret, or else by
 * the wheel. */
void             zhupi_ui_reveal          (ZhupiUi          *self,
                                           AtspiAccessible  *text,
                                           int               start,
                                           int               end);
/* "ctrl+z", "shift+Right", "1": names of X keysyms joined by +. */
void             zhupi_ui_key             (const char       *keys);
void             zhupi_ui_type            (const char       *ascii);
/* Does an AT-SPI action, such as "click". */
void             zhupi_ui_act             (AtspiAccessible  *accessible,
                                           const char       *action);

G_END_DECLS
