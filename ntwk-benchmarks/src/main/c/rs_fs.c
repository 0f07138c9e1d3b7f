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
 *         -n  so many times the cells, each with the same number of synapses (default 1)
 *         -r  runs of the same network, each from the start (default 5)
 *         -s  seed of connections and drive (default 1)
 *         -p  time of each phase; the clock itself then takes about 2 % of the loop
 *
 * No -ffast-math: the exponential rounds by adding a large number, which that option removes (RS cells then fire at
 * 1.7 Hz). GCC's default -ffp-contract=fast fuses multiplications and additions, as ntwk does.
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

enum { STEPS = 15000, BLOCK = 1024, RS = 4000, FS = 1000, FROM_RS = 200, FROM_FS = 50, REFRACTORY = 50 };
enum { GROUP = 200, MAX_K = 1024 };
enum { STATE, THRESHOLD, DELIVERY, DRIVE, PHASES };

static const char *const PHASE_NAMES[PHASES] = {"state", "threshold", "delivery", "drive"};
static const double DT = 0.1, CM = 200, GL = 10, EL = -70, VTHRE = -50, VRESET = -70, TAUW = 500;
static const double DELTAV_RS = 2, DELTAV_FS = 0.5, B_RS = 40;
static const double TSYN = 5, E_EXC = 0, E_INH = -80, Q_EXC = 1, Q_INH = 4, AFFERENTS = 200;

/* Cells of one kind; it starts at a whole block, so that the drive may add beyond its end without harm. */
typedef struct {
    int first, end;
    double deltaV, b;
    int *spikes;          /* of the whole run */
    int start[STEPS + 1]; /* where those of a step begin */
} Population;

/* Columns have one entry for each cell; rows[i] to rows[i + 1] are the targets of cell i. */
typedef struct {
    Population rs, fs;
    int columns;
    double *V, *w, *gExc, *gInh;
    int64_t *rows;
    int *targets;
    char *crossed; /* of each group of cells: whether one is above threshold */
} Network;

static double seconds(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

/* Zeros, from the start of a cache line on; pages that are never used take no memory. */
static void *allocate(size_t count, size_t size) {
    char *memory = calloc(count * size + 63, 1);
    if (!memory) {
        fprintf(stderr, "rs_fs: %zu bytes of memory cannot be had\n", count * size);
        exit(1);
    }
    return memory + (-(uintptr_t)memory & 63);
}

/* Random numbers of SplitMix64, keyed by (seed, purpose, entity). */
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
    double logInverseAlpha = log(1.1239 + 1.1328 / (b - 3.4));
    return (Poisson){mean, log(mean), -0.059 + 0.02483 * b, b, logInverseAlpha, 0.9277 - 3.6224 / (b - 2)};
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

/* Gives the sources of every target, the same each time: once to count them, once to put the target into their rows. */
static void draw_connections(const Network *net, uint64_t seed, int64_t *at, int *targets) {
    const Population *const populations[] = {&net->rs, &net->fs};
    for (int p = 0; p < 2; p++) {
        for (int target = populations[p]->first; target < populations[p]->end; target++) {
            Stream stream = stream_of(seed, 1, target);
            for (int n = 0; n < FROM_RS + FROM_FS; n++) {
                int q = n >= FROM_RS, first = populations[q]->first;
                int source = first + next_below(&stream, populations[q]->end - first - (p == q));
                source += p == q && source >= target; /* never itself */
                if (targets) targets[at[source]] = target;
                at[source]++;
            }
        }
    }
}

static void build(Network *net, int factor, uint64_t seed) {
    int fs = (RS * factor + BLOCK - 1) / BLOCK * BLOCK;
    net->rs = (Population){.first = 0, .end = RS * factor, .deltaV = DELTAV_RS, .b = B_RS};
    net->fs = (Population){.first = fs, .end = fs + FS * factor, .deltaV = DELTAV_FS, .b = 0};
    net->columns = fs + (FS * factor + BLOCK - 1) / BLOCK * BLOCK;
    int apart = net->columns + 128 + 8; /* not a multiple of 4 KiB, lest stores seem to hit loads of other columns */
    net->V = allocate(4 * apart, sizeof(double));
    net->w = net->V + apart, net->gExc = net->w + apart, net->gInh = net->gExc + apart;
    net->crossed = allocate(net->columns / GROUP + 1, 1);
    net->rows = allocate(net->columns + 2, sizeof(int64_t));
    net->targets = allocate((size_t)(RS + FS) * factor * (FROM_RS + FROM_FS), sizeof(int));
    net->rs.spikes = allocate((size_t)RS * factor * (STEPS / REFRACTORY + 1), sizeof(int));
    net->fs.spikes = allocate((size_t)FS * factor * (STEPS / REFRACTORY + 1), sizeof(int));

    /* Counts stand two places on; their sums one place on; filling moves each to where its row begins. */
    draw_connections(net, seed, net->rows + 2, NULL);
    for (int n = 2; n < net->columns + 2; n++) net->rows[n] += net->rows[n - 1];
    draw_connections(net, seed, net->rows + 1, net->targets);

    for (int k = 1; k < MAX_K; k++) logFactorial[k] = logFactorial[k - 1] + log(k);
}

/* 2^y to 8e-13 relative for |y| < 1000: its whole part by the bits, the rest by the best polynomial on [-1/2, 1/2]. */
static inline double power_of_two(double y) {
    static const double ROUND = 0x1.8p52;
    static const double C[] = {9.999999999997623e-1, 6.931471805465098e-1, 2.4022650698885528e-1,
            5.550410939348415e-2, 9.618128541750459e-3, 1.3333452058126092e-3, 1.5403852472861712e-4,
            1.5309738348923212e-5, 1.3175712020164865e-6};
    double shifted = y + ROUND; /* whole, in the low bits */
    double x = y - (shifted - ROUND);
    double p = C[8];
    for (int n = 7; n >= 0; n--) p = p * x + C[n];
    uint64_t bits;
    memcpy(&bits, &shifted, 8);
    bits = (bits + 1023) << 52;
    memcpy(&shifted, &bits, 8);
    return p * shifted;
}

/* One step of cells of one kind, with its constants put in by the compiler. Notes for each group of cells whether one
 * is above threshold. log2GlDeltaV brings the factor of the spike current into its exponent. */
static inline __attribute__((always_inline)) void advance(
        const Network *net, int first, int end, double deltaV, double log2GlDeltaV, int adapts) {
    double *restrict V = net->V, *restrict w = net->w, *restrict gExc = net->gExc, *restrict gInh = net->gInh;
    const double slope = 1.4426950408889634 / deltaV, above = VTHRE + 5 * deltaV;
    for (int from = first; from < end; from += GROUP) {
        int64_t any = 0;
        for (int i = from; i < from + GROUP; i++) {
            double v = V[i], e = gExc[i], h = gInh[i];
            double current = power_of_two(v * slope + (log2GlDeltaV - VTHRE * slope));
            current += GL * EL - GL * v + e * (E_EXC - v) + h * (E_INH - v);
            if (adapts) {
                current -= w[i];
                w[i] *= 1 - DT / TAUW;
            }
            v += current * (DT / CM);
            any |= v > above;
            V[i] = v;
            gExc[i] = e * (1 - DT / TSYN);
            gInh[i] = h * (1 - DT / TSYN);
        }
        net->crossed[from / GROUP] = any != 0;
    }
}

/* Puts back the refractory cells, which were advanced like all others, and lists those that spike. */
static void threshold(Network *net, Population *p, int step) {
    double *V = net->V, above = VTHRE + 5 * p->deltaV;
    int refractory = p->start[step < REFRACTORY ? 0 : step - REFRACTORY + 1];
    for (int n = refractory; n < p->start[step]; n++) V[p->spikes[n]] = VRESET;
    int count = p->start[step];
    for (int from = p->first; from < p->end; from += GROUP) {
        if (!net->crossed[from / GROUP]) continue;
        for (int i = from; i < from + GROUP; i++) {
            if (V[i] > above) p->spikes[count++] = i;
        }
    }
    p->start[step + 1] = count;
}

static void deliver(Network *net, const Population *p, int step, double *restrict g, double weight) {
    for (int n = p->start[step]; n < p->start[step + 1]; n++) {
        int cell = p->spikes[n];
        int next = p->spikes[n + 1 < p->start[step + 1] ? n + 1 : n]; /* its row is fetched while this one is added */
        for (int64_t at = net->rows[next]; at < net->rows[next + 1]; at += 16) __builtin_prefetch(net->targets + at);
        for (int64_t at = net->rows[cell]; at < net->rows[cell + 1]; at++) g[net->targets[at]] += weight;
        net->V[cell] = VRESET;
        net->w[cell] += p->b;
    }
}

/* A Poisson number of events for each block, each on a cell of ten random bits; those beyond the last cell are void. */
static void drive(Network *net, uint64_t seed, int step) {
    double t = step * DT, rateHz = 4 + 4 * exp(-(t - 1000) * (t - 1000) / (2 * 100 * 100));
    Poisson poisson = poisson_of(BLOCK * DT * 1e-3 * AFFERENTS * rateHz);
    for (int block = 0; block < net->columns / BLOCK; block++) {
        Stream stream = stream_of(seed, 2 + block, step);
        double *g = net->gExc + block * BLOCK;
        int left = next_poisson(&stream, &poisson);
        for (; left >= 6; left -= 6) {
            uint64_t bits = next_bits(&stream);
            for (int n = 0; n < 6; n++) g[bits >> (10 * n) & 1023] += Q_EXC;
        }
        for (uint64_t bits = next_bits(&stream); left > 0; left--, bits >>= 10) g[bits & 1023] += Q_EXC;
    }
}

/* Adds the time since the end of the phase before, if phases are asked for. */
static inline void end_of(int phase, double *phases, double *before) {
    if (!phases) return;
    double now = seconds(CLOCK_MONOTONIC);
    phases[phase] += now - *before;
    *before = now;
}

static void run(Network *net, uint64_t seed, double *phases) {
    for (int i = 0; i < net->columns; i++) {
        net->V[i] = EL;
        net->w[i] = net->gExc[i] = net->gInh[i] = 0;
    }
    double before = seconds(CLOCK_MONOTONIC);
    for (int step = 0; step < STEPS; step++) {
        advance(net, net->rs.first, net->rs.end, DELTAV_RS, 4.321928094887363, 1);
        advance(net, net->fs.first, net->fs.end, DELTAV_FS, 2.321928094887362, 0);
        end_of(STATE, phases, &before);
        threshold(net, &net->rs, step);
        threshold(net, &net->fs, step);
        end_of(THRESHOLD, phases, &before);
        deliver(net, &net->rs, step, net->gExc, Q_EXC);
        deliver(net, &net->fs, step, net->gInh, Q_INH);
        end_of(DELIVERY, phases, &before);
        drive(net, seed, step);
        end_of(DRIVE, phases, &before);
    }
}

/* The second rate is without the first 200 ms, in which the network settles. */
static void print_rates(const char *name, const Population *p) {
    int spikes = p->start[STEPS], cells = p->end - p->first;
    double rateHz = spikes / (cells * 1.5), settledHz = (spikes - p->start[2000]) / (cells * 1.3);
    printf("%s: %d cells, %d spikes, %.3f Hz, after 200 ms %.3f Hz\n", name, cells, spikes, rateHz, settledHz);
}

int main(int argc, char **argv) {
    int factor = 1, repeats = 5, byPhase = 0, option;
    uint64_t seed = 1;
    while ((option = getopt(argc, argv, "n:r:s:p")) != -1) {
        if (option == 'n') factor = atoi(optarg);
        else if (option == 'r') repeats = atoi(optarg);
        else if (option == 's') seed = strtoull(optarg, NULL, 10);
        else if (option == 'p') byPhase = 1;
        else factor = 0; /* not an option */
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
        run(&net, seed, byPhase ? phases : NULL);
        cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
        printf("loop: %.4f s, CPU %.4f s\n", seconds(CLOCK_MONOTONIC) - wall, cpu);
        for (int n = 0; byPhase && n < PHASES; n++) printf("  %-9s %.4f s\n", PHASE_NAMES[n], phases[n]);
    }
    print_rates("RS", &net.rs);
    print_rates("FS", &net.fs);
    return 0;
}
