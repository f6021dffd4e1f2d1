namespace Shouwen.Engines.Arena;

internal enum TimerKind : byte
{
    FaultDown, SeatDone, CaseDone, SwitchDone,
}

/// <summary>What will happen by itself, the earliest first; of equal moments what was set first (a binary heap in an array).</summary>
internal sealed class Timers
{
    internal struct Timer
    {
        public long Key;
        public int Id, Stamp;
        public TimerKind Kind;
    }

    private Timer[] heap = new Timer[64];
    private int count;
    private int set;

    public int NextAt => count == 0 ? int.MaxValue : (int)(heap[0].Key >> 32);

    /// <summary>When something is set to happen; null where it is not.</summary>
    public int? AtOf(TimerKind kind, int id)
    {
        foreach (ref readonly var timer in heap.AsSpan(0, count)) if (timer.Kind == kind && timer.Id == id) return (int)(timer.Key >> 32);
        return null;
    }

    public void Clear() => (count, set) = (0, 0);

    public void Set(int at, TimerKind kind, int id, int stamp)
    {
        if (count == heap.Length) Array.Resize(ref heap, 2 * count);
        var timer = new Timer { Key = ((long)at << 32) | (uint)set++, Kind = kind, Id = id, Stamp = stamp };
        var i = count++;
        while (i > 0)
        {
            var above = (i - 1) >> 1;
            if (heap[above].Key < timer.Key) break;
            heap[i] = heap[above];
            i = above;
        }

        heap[i] = timer;
    }

    public Timer Take()
    {
        var (first, last) = (heap[0], heap[--count]);
        var i = 0;
        while (true)
        {
            var below = (2 * i) + 1;
            if (below >= count) break;
            if (below + 1 < count && heap[below + 1].Key < heap[below].Key) below++;
            if (heap[below].Key > last.Key) break;
            heap[i] = heap[below];
            i = below;
        }

        heap[i] = last;
        return first;
    }

    public Timers Clone()
    {
        var copy = new Timers { heap = (Timer[])heap.Clone(), count = count, set = set };
        return copy;
    }

    public void Write(ByteSink sink)
    {
        sink.Add(count, set);
        foreach (var timer in heap.AsSpan(0, count))
        {
            sink.Add(timer.Key);
            sink.Add(timer.Id, timer.Stamp, (int)timer.Kind);
        }
    }
}
