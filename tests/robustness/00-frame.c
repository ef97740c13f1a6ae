/* Bad input and bad luck: traces, data and the driver frame, the last
   also as a program that is started, watched and interrupted. */
#define _XOPEN_SOURCE 700
#include "check.h"
#include "gradus/toolbox.h"
#include <dirent.h>
#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

static char folder[256];

static const char *in_folder(const char *name) {
  static char path[4][512];
  static int turn;
  if (!*folder) {
    const char *temporary = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%.200s/gradus-rough-XXXXXX",
             temporary ? temporary : "/tmp");
    if (!mkdtemp(folder)) abort();
  }
  turn = (turn + 1) % 4;
  snprintf(path[turn], sizeof path[0], "%s/%s", folder, name);
  return path[turn];
}

static void clear_folder(void) {
  char command[512];
  if (!*folder) return;
  snprintf(command, sizeof command, "rm -rf '%s'", folder);
  if (system(command) != 0) abort();
}

static int count_files(void) {
  int count = 0;
  DIR *all = opendir(folder);
  for (struct dirent *e; all && (e = readdir(all));)
    if (*e->d_name != '.') count++;
  if (all) closedir(all);
  return count;
}

static const char *put(const char *name, const void *bytes, size_t n) {
  const char *path = in_folder(name);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(bytes, 1, n, file) != n || fclose(file)) abort();
  return path;
}

static const char *put_packed(const char *name, const void *bytes,
                              size_t n) {
  const char *path = in_folder(name);
  gzFile file = gzopen(path, "wb9");
  if (!file || gzwrite(file, bytes, (unsigned)n) != (int)n) abort();
  gzclose(file);
  return path;
}

/* ------------------------------------------------------------- traces */
TEST(rough_trace, arguments, 9) {
  gr_trace t;
  gr_memory mem = { 0 };
  gr_message m;
  check_int("capacity 1", gr_trace_new(1, &t, &mem), GR_ERR_SIZE);
  gr_trace_add(&t, 5, 1, 2, 3, 4);
  check_int("a zero trace keeps the last", gr_trace_at(&t, 0).iteration == 5
            && gr_trace_length(&t) == 1, 1);
  check_int("no trace", gr_trace_new(8, NULL, &mem), GR_ERR_ARGUMENT);
  check_int("overflow", gr_trace_new(SIZE_MAX / 2, &t, &mem),
            GR_ERR_MEMORY);
  mem.fail_at = mem.calls + 1;
  check_int("no memory", gr_trace_new(8, &t, &mem), GR_ERR_MEMORY);
  gr_trace_add(NULL, 0, 0, 0, 0, 0);
  gr_trace_free(NULL, &mem);
  check_nan("beyond the end", gr_trace_at(&t, 9).value);
  check_int("no such folder", gr_trace_write(&t, "/nowhere/t.tsv", &m),
            GR_ERR_OPEN);
  check_true("says so", strstr(m.text, "/nowhere/t.tsv") != NULL);
  check_int("no path", gr_trace_write(&t, NULL, &m), GR_ERR_ARGUMENT);
}

TEST(rough_trace, full_disk, 3) {
  gr_trace t;
  struct rlimit limit = { 1000, RLIM_INFINITY };
  signal(SIGXFSZ, SIG_IGN);
  gr_trace_new(4096, &t, NULL);
  for (size_t i = 0; i < 4000; i++) gr_trace_add(&t, i, 1.0 / 3, 0, 0, 0);
  const char *path = in_folder("t.tsv");
  setrlimit(RLIMIT_FSIZE, &limit);
  check_int("status", gr_trace_write(&t, path, NULL), GR_ERR_WRITE);
  check_int("files", count_files(), 0);
  gr_trace_free(&t, NULL);
  check_int("fits of no trace", gr_trace_power(NULL, 0, 0).used == 0, 1);
  clear_folder();
}

/* --------------------------------------------------------------- data */
TEST(rough_data, checksums, 1) {
  check_int("sha256sum -c",
            system("cd \"$GRADUS_DATA\" && sha256sum --quiet -c SHA256SUMS"),
            0);
}

TEST(rough_data, wrong_files, 14) {
  gr_memory mem = { 0 };
  gr_message m;
  gr_array a;
  size_t rows, cols;
  double *x;
#define CSV(path) gr_csv_read(path, false, &rows, &cols, &x, &mem, &m)
  check_int("folder", CSV(in_folder("")), GR_ERR_OPEN);
  check_true("says so", strstr(m.text, "folder") != NULL);
  check_int("device", CSV("/dev/zero"), GR_ERR_OPEN);
  check_int("missing", CSV(in_folder("none")), GR_ERR_OPEN);
  check_int("empty", CSV(put("e", "", 0)), GR_ERR_FORMAT);
  check_int("zero bytes", CSV(put("z", "1\0002\n", 4)), GR_ERR_FORMAT);
  check_int("null", CSV(NULL), GR_ERR_ARGUMENT);
  check_int("hexadecimal", CSV(put("h", "0x10", 4)), GR_ERR_FORMAT);
  check_int("infinity", CSV(put("i", "-Infinity", 9)), GR_ERR_NONFINITE);
  check_int("empty idx", gr_idx_read(put("e", "", 0), 1, &a, &mem, &m),
            GR_ERR_FORMAT);
  check_int("magic", gr_idx_read(put("m", "\1\0\x08\1\0\0\0\1x", 9), 1, &a,
                                 &mem, &m), GR_ERR_FORMAT);
  check_int("rank", gr_idx_read(put("r", "\0\0\x08\x09", 4), 1, &a, &mem,
                                &m), GR_ERR_FORMAT);
  check_int("nan", gr_idx_read(put("n", "\0\0\x0d\1\0\0\0\1\x7f\xc0\0\0",
                                   12), 1, &a, &mem, &m),
            GR_ERR_NONFINITE);
  check_int("nothing kept", (long long)mem.live_bytes, 0);
  clear_folder();
}

/* Headers that claim more than there is must not cost memory. */
TEST(rough_data, lying_headers, 6) {
  gr_memory mem = { 0 };
  gr_message m;
  gr_array a;
  unsigned char b[40] = { 0, 0, 8, 8 };
  memset(b + 4, 0xff, 32);
  check_int("overflow", gr_idx_read(put("o", b, 36), 1, &a, &mem, &m),
            GR_ERR_SIZE);
  b[3] = 1;
  check_int("four gigabytes", gr_idx_read(put("g", b, 40), 1, &a, &mem, &m),
            GR_ERR_FORMAT);
  check_int("packed", gr_idx_read(put_packed("p", b, 40), 1, &a, &mem, &m),
            GR_ERR_FORMAT);
  check_true("says what it claims", strstr(m.text, "4294967303") != NULL);
  memset(b + 4, 0, 4);
  check_int("nothing", gr_idx_read(put("0", b, 8), 1, &a, &mem, &m),
            GR_ERR_SIZE);
  check_le("peak memory", (double)mem.peak_bytes, 4e5, 0);
  clear_folder();
}

TEST(rough_data, huge_fields, 4) {
  enum { N = 1 << 20 };
  char *text = malloc(N);
  size_t rows, cols;
  double *x = NULL;
  gr_message m;
  memset(text, '1', N);
  check_int("digits without end", gr_csv_read(put("d", text, N), false,
            &rows, &cols, &x, NULL, &m), GR_ERR_FORMAT);
  check_true("cut in the message", strstr(m.text, "...") != NULL);
  text[0] = '"';
  check_int("quote without end", gr_csv_read(put("q", text, N), false,
            &rows, &cols, &x, NULL, &m), GR_ERR_FORMAT);
  memset(text, 'h', N);
  memcpy(text + N - 5, "\n1.5\n", 5);
  check_int("long heading", gr_csv_read(put("h", text, N), true, &rows,
            &cols, &x, NULL, &m), GR_OK);
  gr_free(NULL, x);
  free(text);
  clear_folder();
}

/* A paragraph of a small file, damaged byte by byte. */
TEST(rough_data, damaged_bytes, 3) {
  static const char table[] = "a,\"b\"\r\n1,2e3\n\"-4\",.5\n7,8";
  unsigned char idx[40] = { 0, 0, 0x0d, 2, 0, 0, 0, 2, 0, 0, 0, 3 };
  gr_memory mem = { 0 };
  gr_rng r = gr_rng_make(7, 1);
  size_t odd = 0, mute = 0;
  for (int trial = 0; trial < 150; trial++) {
    unsigned char b[512];
    size_t n, rows, cols;
    double *x = NULL;
    gr_array a = { 0 };
    gr_message m = { "" };
    gr_status s;
    FILE *file = fopen(trial % 2
      ? put_packed("s", trial % 4 < 2 ? (const void *)table : idx,
                   trial % 4 < 2 ? sizeof table - 1 : 36)
      : put("s", trial % 4 < 2 ? (const void *)table : idx,
            trial % 4 < 2 ? sizeof table - 1 : 36), "rb");
    n = fread(b, 1, sizeof b, file);
    fclose(file);
    b[gr_rng_below(&r, n)] = (unsigned char)gr_rng_below(&r, 256);
    put("s", b, n);
    s = trial % 4 < 2
      ? gr_csv_read(in_folder("s"), true, &rows, &cols, &x, &mem, &m)
      : gr_idx_read(in_folder("s"), 1, &a, &mem, &m);
    if (s != GR_OK && s != GR_ERR_FORMAT && s != GR_ERR_NONFINITE
        && s != GR_ERR_SIZE && s != GR_ERR_MEMORY) odd++;
    if (s < 0 && !strstr(m.text, ": ")) mute++;
    gr_free(&mem, x);
    gr_free(&mem, a.x);
  }
  check_int("odd statuses", (long long)odd, 0);
  check_int("errors without a reason", (long long)mute, 0);
  check_int("memory kept", (long long)mem.live_bytes, 0);
  clear_folder();
}

/* Each allocation fails once; nothing leaks, the outputs stay zero. */
TEST(rough_data, failing_memory, 4) {
  size_t leaks = 0, wrong = 0, dirty = 0, k = 1;
  for (;; k++) {
    gr_memory mem = { 0 };
    gr_dataset d;
    gr_message m;
    mem.fail_at = k;
    gr_status s = gr_dataset_load("digits", &d, &mem, &m);
    if (s == GR_OK) {
      gr_dataset_free(&d, &mem);
      if (mem.live_bytes) leaks++;
      break;
    }
    if (s != GR_ERR_MEMORY) wrong++;
    if (mem.live_bytes || mem.live_blocks) leaks++;
    if (d.x || d.y || d.rows || d.name[0]) dirty++;
  }
  check_ge("allocations", (double)k, 5, 0);
  check_int("leaks", (long long)leaks, 0);
  check_int("other statuses", (long long)wrong, 0);
  check_int("outputs touched", (long long)dirty, 0);
}

TEST(rough_data, missing_sets, 6) {
  gr_dataset d;
  gr_message m;
  setenv("GRADUS_DATA", "/nowhere", 1);
  setenv("GRADUS_FASHION", "/nowhere", 1);
  check_int("shipped", gr_dataset_load("digits", &d, NULL, &m),
            GR_ERR_NO_DATA);
  check_true("names the variable", strstr(m.text, "GRADUS_DATA") != NULL);
  check_int("package", gr_dataset_load("fashion-mnist", &d, NULL, &m),
            GR_ERR_NO_DATA);
  check_true("names the package",
             strstr(m.text, "dataset-fashion-mnist") != NULL);
  check_int("unknown", gr_dataset_load("iris", &d, NULL, &m),
            GR_ERR_ARGUMENT);
  check_int("none", gr_dataset_load(NULL, &d, NULL, NULL),
            GR_ERR_ARGUMENT);
}

TEST(rough_data, own_tables, 5) {
  gr_dataset d;
  gr_message m;
  check_int("good", gr_dataset_read(put("g", "a,y\n1,0\n2,1\n", 12), 2, &d,
            NULL, &m), GR_OK);
  check_close("target", d.y[1], 1, 0);
  gr_dataset_free(&d, NULL);
  check_int("label", gr_dataset_read(put("l", "a,y\n1,0\n2,1.5\n", 14), 2,
            &d, NULL, &m), GR_ERR_FORMAT);
  check_true("which", strstr(m.text, "row 2: 1.5") != NULL);
  check_int("one column", gr_dataset_read(put("o", "y\n1\n", 4), 0, &d,
            NULL, &m), GR_ERR_FORMAT);
  clear_folder();
}

/* A language that writes 1,5: glibc's file for it, as localedef makes
   it. Reading and writing go on with points. */
TEST(rough_data, comma_locale, 4) {
  static const char numeric[63] =
    "\x14\x11\x03\x20\x06\0\0\0\x20\0\0\0\x22\0\0\0\x24\0\0\0\x28\0\0\0"
    "\x2c\0\0\0\x30\0\0\0,\0.\0\0\0\0\0,\0\0\0.\0\0\0ANSI_X3.4-1968";
  char shown[16], line[256] = "";
  double *x = NULL;
  size_t rows, cols;
  gr_trace t;
  mkdir(in_folder("comma"), 0777);
  put("comma/LC_NUMERIC", numeric, sizeof numeric);
  setenv("LOCPATH", folder, 1);
  check_true("locale", setlocale(LC_NUMERIC, "comma") != NULL);
  snprintf(shown, sizeof shown, "%g", 1.5);
  check_text("it writes a comma", shown, "1,5");
  gr_csv_read(put("c", "1.5,2.25\n", 9), false, &rows, &cols, &x, NULL,
              NULL);
  check_close("read", x ? x[0] + x[1] : 0, 3.75, 0);
  gr_free(NULL, x);
  gr_trace_new(2, &t, NULL);
  gr_trace_add(&t, 0, 1.5, 0, 0, 0);
  gr_trace_write(&t, in_folder("t"), NULL);
  FILE *file = fopen(in_folder("t"), "r");
  while (fgets(line, sizeof line, file)) {}
  fclose(file);
  check_true("written", strncmp(line, "0\t1.5\t", 6) == 0);
  gr_trace_free(&t, NULL);
  clear_folder();
}

TEST(rough_data, standardize_ends, 4) {
  double x[4] = { 1, NAN, 2, 3 }, m[2], s[2];
  gr_standardize(0, 2, x, m, s);
  gr_standardize(2, 0, x, m, s);
  check_close("untouched", x[0], 1, 0);
  gr_standardize(2, 2, x, m, s);
  check_close("the good column", x[2], 1, 1e-15);
  check_nan("the other", x[1]);
  check_nan("its mean", m[1]);
}

/* -------------------------------------------------------- the program */
static char output[1 << 16];

/* Runs a shell command; its exit status; both outputs in `output`. */
static int shell(const char *format, const char *argument) {
  char command[2048];
  snprintf(command, sizeof command,
           "cd '%s' && P=\"$GRADUS_BIN/gr-00-toolbox\"; ", folder);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  snprintf(command + strlen(command), sizeof command - strlen(command),
           format, argument);
#pragma GCC diagnostic pop
  FILE *pipe = popen(command, "r");
  size_t n = fread(output, 1, sizeof output - 1, pipe);
  output[n] = 0;
  int status = pclose(pipe);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static bool says(const char *text) { return strstr(output, text) != NULL; }

TEST(rough_program, command_line, 22) {
  in_folder("");
  check_int("list", shell("$P 2>&1", ""), 0);
  check_true("lists", says("thinning") && says("run NAME"));
  check_int("help", shell("$P --help 2>&1", ""), 0);
  check_true("helps", says("--threads N") && says("exit status"));
  check_int("version", shell("$P --version 2>&1", ""), 0);
  check_true("tells", says("Gradus") && says(GR_VERSION));
  check_int("name", shell("$P run thining 2>&1", ""), 2);
  check_true("suggests", says("did you mean 'thinning'?"));
  check_int("option", shell("$P run thinning --qick 2>&1", ""), 2);
  check_true("suggests", says("did you mean '--quick'?"));
  check_int("far off", shell("$P run xyzzyplugh 2>&1", ""), 2);
  check_true("points to the help", says("--help"));
  check_int("nothing to run", shell("$P run 2>&1", ""), 2);
  check_int("cuda", shell("$P run thinning --device cuda 2>&1", ""), 2);
  check_true("says why", says("without CUDA"));
  check_int("seed", shell("$P run thinning --seed=-1 2>&1", ""), 2);
  check_int("large seed", shell("$P run thinning --seed "
                                "18446744073709551616 2>&1", ""), 2);
  check_int("threads", shell("$P run thinning --threads 0 2>&1", ""), 2);
  check_int("no value", shell("$P run thinning --seed 2>&1", ""), 2);
  check_int("value of a flag", shell("$P run thinning --quick=1 2>&1", ""),
            2);
  check_int("no option was half done", count_files(), 0);
  check_int("one line", shell("$P run thining 2>&1 | wc -l | grep -qx 1",
                              ""), 0);
  clear_folder();
}

TEST(rough_program, places_to_write, 8) {
  in_folder("");
  check_int("deep folder", shell("$P run thinning --out a/b/c 2>&1", ""),
            0);
  check_int("file there", shell("test -s a/b/c/trace-thinning.tsv", ""), 0);
  check_int("default", shell("$P run offset 2>&1", ""), 0);
  check_int("file there", shell("test -s build/try/00/trace-offset.tsv",
                                ""), 0);
  check_int("a file", shell("touch f; $P run thinning --out f 2>&1", ""),
            1);
  check_true("named", says("f: Not a directory"));
  check_int("full output", shell("$P run data --out a 2>&1 >/dev/full",
                                 ""), 1);
  check_true("named", says("standard output"));
  clear_folder();
}

TEST(rough_program, json, 3) {
  in_folder("");
  check_int("status", shell("$P run data offset --json --out a 2>err", ""),
            0);
  check_true("rows", says("{\"experiment\":\"data\",\"table\":\"data-sets\""
                          ",\"label\":\"diabetes\",\"rows\":442,"));
  size_t other = 0;
  for (char *at = output; *at;) {
    char *end = strchr(at, '\n');
    if (!end) break;
    if (*at != '{' || end[-1] != '}') other++;
    at = end + 1;
  }
  check_int("lines that are no objects", (long long)other, 0);
  clear_folder();
}

/* No terminal, no bar; a terminal's bar is not in the output. */
static gr_status slow(gr_driver *d) {
  static const gr_column column[] = { { "x", "", "%g" } };
  gr_table *t = gr_table_open(d, "slow", NULL, 1, column);
  struct timespec pause = { 0, 1000000 };
  for (size_t i = 0; i < 5000; i++) {
    nanosleep(&pause, NULL);
    gr_progress(d, "waiting", i, 5000);
    gr_row(t, NULL, (double[]){ (double)i });
  }
  return gr_table_close(t);
}

static int interrupted_by(int signal_number, bool *left) {
  char *argv[] = { "slow", "run", "slow", "--out", folder };
  const gr_experiment list[] = { { "slow", "waits", slow } };
  in_folder("");
  pid_t child = fork();
  if (child == 0) {
    signal(signal_number, SIG_DFL); /* the shell may have ignored it */
    if (!freopen("/dev/null", "w", stdout)) _exit(9);
    if (!freopen("/dev/null", "w", stderr)) _exit(9);
    _exit(gr_driver_main(5, argv, "Slow", 1, list));
  }
  struct timespec pause = { 0, 2000000 };
  for (int i = 0; i < 1000 && count_files() == 0; i++)
    nanosleep(&pause, NULL);
  kill(child, signal_number);
  int status = 0;
  waitpid(child, &status, 0);
  *left = count_files() > 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

TEST(rough_program, interrupts, 6) {
  bool left;
  check_int("SIGINT", interrupted_by(SIGINT, &left), 130);
  check_true("nothing left", !left);
  check_int("SIGTERM", interrupted_by(SIGTERM, &left), 130);
  check_true("nothing left", !left);
  check_int("SIGHUP", interrupted_by(SIGHUP, &left), 130);
  check_true("nothing left", !left);
  clear_folder();
}

/* With the standard output closed the next file that is opened takes its
   number; what is said must not get into it. */
TEST(rough_program, closed_outputs, 4) {
  in_folder("");
  check_int("open", shell("$P run gallery --json --out a 2>&1 >/dev/null",
                          ""), 0);
  check_int("closed", shell("$P run gallery --json --out b >&- 2>&-", ""),
            1);
  check_int("same files", shell("diff -r a b", ""), 0);
  check_int("closed error output", shell("$P run offset --out a 2>&-", ""),
            0);
  clear_folder();
}

/* What was ignored when the program began stays so: nohup, a shell's &. */
static gr_status hang_up(gr_driver *d) {
  raise(SIGHUP);
  raise(SIGINT);
  gr_say(d, "still here");
  return GR_OK;
}

TEST(rough_program, ignored_signals, 1) {
  char *argv[] = { "test", "run", "e", "--out", folder };
  const gr_experiment list[] = { { "e", "hangs up", hang_up } };
  in_folder("");
  if (!freopen("/dev/null", "w", stdout)) abort();
  signal(SIGHUP, SIG_IGN);
  signal(SIGINT, SIG_IGN);
  check_int("status", gr_driver_main(5, argv, "T", 1, list), 0);
  clear_folder();
}

/* What a newcomer types and what he is told. */
TEST(rough_program, newcomers, 7) {
  in_folder("");
  check_int("no run", shell("$P thinning 2>&1", ""), 2);
  check_true("suggests", says("did you mean 'run thinning'?"));
  check_int("no value", shell("$P run thinning --out --quick 2>&1", ""),
            2);
  check_true("says so", says("--out needs a value"));
  check_int("no folder of that name", count_files(), 0);
  check_int("a series", shell("$P run thinning --out a 2>&1", ""), 0);
  check_true("says where it is", says("a/trace-thinning.tsv"));
  clear_folder();
}

static gr_status wrong_uses(gr_driver *d) {
  static const gr_column bad[] = { { "x", "", "%d" } },
    good[] = { { "x", "", "%g" } };
  gr_table *t = gr_table_open(d, "../t", NULL, 1, good);
  if (t) return GR_OK;
  if (gr_table_open(d, "t", NULL, 1, bad)) return GR_OK;
  if (gr_table_open(d, "t", NULL, 0, good)) return GR_OK;
  if (gr_table_open(d, "t", "a\tb", 1, good)) return GR_OK;
  gr_row(NULL, NULL, NULL);
  gr_value(d, "a b", "%g", 1);
  gr_value(d, "a", "%99999999999f", 1);
  gr_value(d, NULL, NULL, 1);
  if (gr_table_close(NULL) >= 0) return GR_OK;
  return GR_STOP_USER;
}

TEST(rough_program, wrong_uses, 2) {
  char *argv[] = { "test", "run", "e", "--out", folder };
  const gr_experiment list[] = { { "e", "misuses the frame", wrong_uses } };
  in_folder("");
  if (!freopen("/dev/null", "w", stdout)) abort();
  check_int("status", gr_driver_main(5, argv, "T", 1, list), 1);
  check_int("files", count_files(), 0);
  clear_folder();
}

/* What a run gives back when nothing went wrong and when memory ends. */
static gr_memory seen;
static gr_status counted(gr_driver *d) {
  static const gr_column column[] = { { "x", "", "%g" } };
  gr_table *t = gr_table_open(d, "t", NULL, 1, column);
  gr_row(t, NULL, (double[]){ 1 });
  seen = d->mem;
  return gr_table_close(t);
}

TEST(rough_program, accounts, 2) {
  char *argv[] = { "test", "run", "e", "--out", folder };
  const gr_experiment list[] = { { "e", "counts", counted } };
  in_folder("");
  if (!freopen("/dev/null", "w", stdout)) abort();
  check_int("status", gr_driver_main(5, argv, "T", 1, list), 0);
  check_int("the frame's memory is not the run's", (long long)seen.calls,
            0);
  clear_folder();
}
