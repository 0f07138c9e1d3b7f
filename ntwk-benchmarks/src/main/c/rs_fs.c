/*
 * RS-FS by hand: what the loop of ntwk is measured against.
 *
 * 4000 RS and 1000 FS cells (AdExp), recurrent and afferent conductances, a bump of afferent rate at 1000 ms; 15,000
 * steps of 0.1 ms by forward Euler, with the step order of ntwk. One thread. It knows this network and no other:
 * constants are in the code, all excitation of a cell shares one conductance and so does all inhibition, and FS cells
 * have no adaptation.
 *
 *     gcc -O3 -march=native -o rs_fs rs_fs.c -lm
 *     ./rs_fs [-n FACTOR] [-r REPEATS] [-s SEED] [-p]
 *
 * No -ffast-math: the exponential rounds by adding a large number, which that option may remove, and nothing else here
 * gains by it. GCC's default -ffp-contract=fast fuses multiplications and additions, as ntwk does.
 *
 *     -n  so many times the cells, each with the same number of synapses (default 1)
 *     -r  runs of the same network, each from the start (default 5)
 *     -s  seed of connections and drive (default 1)
 *     -p  time of each phase; the clock itself then takes about 2 % of the loop
 *
 * Units: ms, mV, pA, nS, pF, Hz.
 */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { STEPS = 15000, BLOCK = 1024, RS = 4000, FS = 1000, FROM_RS = 200, FROM_FS = 50, REFRACTORY = 50, MAX_K = 1024 };
enum { STATE, HOLD, THRESHOLD, DELIVERY, DRIVE, PHASES };

static const char *const PHASE_NAMES[PHASES] = {"state", "hold", "threshold", "delivery", "drive"};

static const double DT = 0.1, CM = 200, GL = 10, EL = -70, VTHRE = -50, VRESET = -70, TAUW = 500, B_RS = 40;
static const double TSYN = 5, E_EXC = 0, E_INH = -80, Q_EXC = 1, Q_INH = 4, AFFERENTS = 200;

/* Cells of one kind; it starts at a whole block, so that the drive may add beyond its end without harm. */
typedef struct {
    int first, end;
    double deltaV, b;
    int *spikes; /* all of the run, by step */
    int capacity;
    int start[STEPS + 1]; /* where the spikes of a step begin */
} Population;

/* Columns have one entry for each cell; rows[i] to rows[i + 1] are the targets of cell i. */
typedef struct {
    Population rs, fs;
    int columns;
    double *V, *w, *gExc, *gInh;
    int64_t *rows;
    int *targets;
} Network;

static double seconds(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void *allocate(size_t bytes) {
    size_t lines = (bytes + 63) / 64 * 64;
    void *memory = aligned_alloc(64, lines);
    if (!memory) {
        fprintf(stderr, "rs_fs: %zu bytes of memory cannot be had\n", lines);
        exit(1);
    }
    return memset(memory, 0, lines);
}

/* ---- random numbers: SplitMix64, keyed by (seed, purpose, entity) ---- */

typedef struct { uint64_t state; } Stream;

static inline uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static inline Stream stream_of(uint64_t seed, uint64_t purpose, uint64_t entity) {
    return (Stream){mix(mix(mix(seed) + purpose) + entity)};
}

static inline uint64_t next_bits(Stream *s) { return mix(s->state += 0x9E3779B97F4A7C15u); }

static inline double next_uniform(Stream *s) { return (next_bits(s) >> 11) * 0x1p-53; }

static inline int next_below(Stream *s, int bound) { return (int)((next_bits(s) >> 32) * (uint64_t)bound >> 32); }

/* Poisson counts of one mean of at least 10: transformed rejection (Hoermann 1993, PTRS). */
typedef struct { double mean, logMean, a, b, logInverseAlpha, vr; } Poisson;

static double logFactorial[MAX_K];

static Poisson poisson_of(double mean) {
    double b = 0.931 + 2.53 * sqrt(mean);
    return (Poisson){mean, log(mean), -0.059 + 0.02483 * b, b, log(1.1239 + 1.1328 / (b - 3.4)), 0.9277 - 3.6224 / (b - 2)};
}

static int next_poisson(Stream *s, const Poisson *p) {
    for (;;) {
        double u = next_uniform(s) - 0.5, v = next_uniform(s), us = 0.5 - fabs(u);
        double k = floor((2 * p->a / us + p->b) * u + p->mean + 0.43);
        if (us >= 0.07 && v <= p->vr) return (int)k;
        if (k < 0 || k >= MAX_K || (us < 0.013 && v > us)) continue;
        double accepted = k * p->logMean - p->mean - logFactorial[(int)k];
        if (log(v) + p->logInverseAlpha - log(p->a / (us * us) + p->b) <= accepted) return (int)k;
    }
}

/* ---- building ---- */

/* Gives the sources of every target, the same each time: once to count them, once to put the target into their rows. */
static void draw_connections(Network *net, uint64_t seed, int64_t *at, int *targets) {
    const Population *populations[] = {&net->rs, &net->fs};
    for (int p = 0; p < 2; p++) {
        for (int target = populations[p]->first; target < populations[p]->end; target++) {
            Stream stream = stream_of(seed, 1, target);
            for (int q = 0; q < 2; q++) {
                int first = populations[q]->first, choices = populations[q]->end - first - (p == q);
                for (int n = 0; n < (q == 0 ? FROM_RS : FROM_FS); n++) {
                    int source = first + next_below(&stream, choices);
                    source += p == q && source >= target; /* never itself */
                    if (targets) targets[at[source]] = target;
                    at[source]++;
                }
            }
        }
    }
}

static void build(Network *net, int factor, uint64_t seed) {
    int rsColumns = (RS * factor + BLOCK - 1) / BLOCK * BLOCK, fsColumns = (FS * factor + BLOCK - 1) / BLOCK * BLOCK;
    net->rs = (Population){.first = 0, .end = RS * factor, .deltaV = 2, .b = B_RS};
    net->fs = (Population){.first = rsColumns, .end = rsColumns + FS * factor, .deltaV = 0.5, .b = 0};
    net->columns = rsColumns + fsColumns;
    double **columns[] = {&net->V, &net->w, &net->gExc, &net->gInh};
    for (int n = 0; n < 4; n++) *columns[n] = allocate(net->columns * sizeof(double));
    net->rows = allocate((net->columns + 2) * sizeof(int64_t));
    net->targets = allocate((size_t)(RS + FS) * factor * (FROM_RS + FROM_FS) * sizeof(int));

    /* Counts stand two places on; their sums one place on; filling moves each to where its row begins. */
    draw_connections(net, seed, net->rows + 2, NULL);
    for (int n = 2; n < net->columns + 2; n++) net->rows[n] += net->rows[n - 1];
    draw_connections(net, seed, net->rows + 1, net->targets);

    for (int k = 1; k < MAX_K; k++) logFactorial[k] = logFactorial[k - 1] + log(k);
}

/* ---- the loop ---- */

/* e^x to 7e-12 relative for |x| < 700: 2^n by its bits, times a polynomial on [-ln 2 / 2, ln 2 / 2]. */
static inline double exponential(double x) {
    const double ROUND = 0x1.8p52;
    double shifted = x * 1.4426950408889634 + ROUND;
    double n = shifted - ROUND, r = x - n * 0.6931471805599453;
    double y = 1. / 362880;
    y = y * r + 1. / 40320;
    y = y * r + 1. / 5040;
    y = y * r + 1. / 720;
    y = y * r + 1. / 120;
    y = y * r + 1. / 24;
    y = y * r + 1. / 6;
    y = y * r + 1. / 2;
    y = y * r + 1;
    y = y * r + 1;
    int64_t bits, scale;
    memcpy(&bits, &shifted, 8);
    scale = (bits + 1023) << 52; /* the low bits of the sum with ROUND are n */
    double power;
    memcpy(&power, &scale, 8);
    return y * power;
}

static inline __attribute__((always_inline)) void advance(int from, int to, double deltaV, int adapts, double *restrict V,
        double *restrict w, double *restrict gExc, double *restrict gInh) {
    for (int i = from; i < to; i++) {
        double v = V[i], e = gExc[i], h = gInh[i];
        double current = GL * (EL - v) + GL * deltaV * exponential((v - VTHRE) * (1 / deltaV));
        current += e * (E_EXC - v) + h * (E_INH - v);
        if (adapts) {
            current -= w[i];
            w[i] *= 1 - DT / TAUW;
        }
        V[i] = v + current * (DT / CM);
        gExc[i] = e * (1 - DT / TSYN);
        gInh[i] = h * (1 - DT / TSYN);
    }
}

/* Refractory cells were advanced like all others: they are put back. */
static void hold(Network *net, const Population *p, int step) {
    int since = step - (REFRACTORY - 1) > 0 ? p->start[step - (REFRACTORY - 1)] : 0;
    for (int n = since; n < p->start[step]; n++) net->V[p->spikes[n]] = VRESET;
}

static void threshold(Network *net, Population *p, int step) {
    const double *V = net->V, above = VTHRE + 5 * p->deltaV;
    int count = p->start[step];
    if (p->capacity - count < p->end - p->first) {
        p->capacity = 2 * p->capacity + p->end - p->first;
        p->spikes = realloc(p->spikes, p->capacity * sizeof(int));
        if (!p->spikes) exit(1);
    }
    for (int from = p->first; from < p->end; from += 64) {
        int to = from + 64 < p->end ? from + 64 : p->end;
        int64_t any = 0;
        for (int i = from; i < to; i++) any |= V[i] > above;
        if (any) {
            for (int i = from; i < to; i++) {
                if (V[i] > above) p->spikes[count++] = i;
            }
        }
    }
    p->start[step + 1] = count;
}

static void deliver(Network *net, const Population *p, int step, double *restrict g, double weight) {
    for (int n = p->start[step]; n < p->start[step + 1]; n++) {
        int cell = p->spikes[n];
        if (n + 1 < p->start[step + 1]) { /* the next row, while this one is added */
            int next = p->spikes[n + 1];
            for (int64_t at = net->rows[next]; at < net->rows[next + 1]; at += 16) __builtin_prefetch(net->targets + at);
        }
        for (int64_t at = net->rows[cell]; at < net->rows[cell + 1]; at++) g[net->targets[at]] += weight;
        net->V[cell] = VRESET;
        net->w[cell] += p->b;
    }
}

/* A Poisson number of events for each block, each at a place of ten random bits; those beyond the last cell are void. */
static int64_t drive(Network *net, uint64_t seed, int step) {
    double t = step * DT, rateHz = 4 + 4 * exp(-(t - 1000) * (t - 1000) / (2 * 100 * 100));
    Poisson poisson = poisson_of(BLOCK * DT * 1e-3 * AFFERENTS * rateHz);
    int64_t events = 0;
    for (int block = 0; block < net->columns / BLOCK; block++) {
        Stream stream = stream_of(seed, 2 + block, step);
        double *g = net->gExc + block * BLOCK;
        int left = next_poisson(&stream, &poisson);
        events += left;
        for (; left >= 6; left -= 6) {
            uint64_t bits = next_bits(&stream);
            for (int n = 0; n < 6; n++) g[bits >> (10 * n) & 1023] += Q_EXC;
        }
        for (uint64_t bits = next_bits(&stream); left > 0; left--, bits >>= 10) g[bits & 1023] += Q_EXC;
    }
    return events;
}

static int64_t run(Network *net, uint64_t seed, double *phases) {
    for (int i = 0; i < net->columns; i++) {
        net->V[i] = EL;
        net->w[i] = net->gExc[i] = net->gInh[i] = 0;
    }
    int64_t events = 0;
    double before = 0;
    if (phases) before = seconds(CLOCK_MONOTONIC);
#define END_OF(phase)                               \
    if (phases) {                                   \
        double now = seconds(CLOCK_MONOTONIC);      \
        phases[phase] += now - before;              \
        before = now;                               \
    }
    for (int step = 0; step < STEPS; step++) {
        advance(net->rs.first, net->rs.end, 2, 1, net->V, net->w, net->gExc, net->gInh);
        advance(net->fs.first, net->fs.end, 0.5, 0, net->V, net->w, net->gExc, net->gInh);
        END_OF(STATE)
        hold(net, &net->rs, step);
        hold(net, &net->fs, step);
        END_OF(HOLD)
        threshold(net, &net->rs, step);
        threshold(net, &net->fs, step);
        END_OF(THRESHOLD)
        deliver(net, &net->rs, step, net->gExc, Q_EXC);
        deliver(net, &net->fs, step, net->gInh, Q_INH);
        END_OF(DELIVERY)
        events += drive(net, seed, step);
        END_OF(DRIVE)
    }
    return events;
}

static void print_rate(const char *name, const Population *p) {
    int spikes = p->start[STEPS], cells = p->end - p->first;
    printf("%s: %d cells, %d spikes, %.3f Hz\n", name, cells, spikes, spikes / (cells * STEPS * DT * 1e-3));
}

int main(int argc, char **argv) {
    int factor = 1, repeats = 5, byPhase = 0, option;
    uint64_t seed = 1;
    while ((option = getopt(argc, argv, "n:r:s:p")) != -1) {
        if (option == 'n') factor = atoi(optarg);
        else if (option == 'r') repeats = atoi(optarg);
        else if (option == 's') seed = strtoull(optarg, NULL, 10);
        else if (option == 'p') byPhase = 1;
        else factor = 0;
    }
    if (factor < 1 || factor > 1000 || repeats < 1 || optind != argc) {
        fprintf(stderr, "usage: rs_fs [-n FACTOR (1 to 1000)] [-r REPEATS] [-s SEED] [-p]\n");
        return 2;
    }
    static Network net;
    double start = seconds(CLOCK_MONOTONIC);
    build(&net, factor, seed);
    printf("build: %.4f s, %lld synapses\n", seconds(CLOCK_MONOTONIC) - start, (long long)net.rows[net.columns]);
    for (int r = 0; r < repeats; r++) {
        double phases[PHASES] = {0}, wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
        int64_t events = run(&net, seed, byPhase ? phases : NULL);
        wall = seconds(CLOCK_MONOTONIC) - wall;
        cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
        printf("loop: %.4f s, CPU %.4f s, %lld afferent events\n", wall, cpu, (long long)events);
        for (int n = 0; byPhase && n < PHASES; n++) printf("  %-9s %.4f s\n", PHASE_NAMES[n], phases[n]);
    }
    print_rate("RS", &net.rs);
    print_rate("FS", &net.fs);
    return 0;
}
