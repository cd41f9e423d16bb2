/**
 * A task's state in memory that both threads see: the caller may give a task up only while it waits, the worker may take
 * it only while nobody gave it up, and the first of the two wins.
 */
const WAITING = 0;
const RUNNING = 1;
const GIVEN_UP = 2;

export type TaskState = Int32Array<SharedArrayBuffer>;

export const newTaskState = (): TaskState => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** For the worker: takes the task. False where the caller no longer wants it. */
export const takeTask = (state: TaskState): boolean => Atomics.compareExchange(state, 0, WAITING, RUNNING) === WAITING;

/** For the caller: gives the task up. False where a worker is already at it. */
export const giveUpTask = (state: TaskState): boolean => Atomics.compareExchange(state, 0, WAITING, GIVEN_UP) === WAITING;
