using System.Collections.Immutable;

namespace Shouwen.Engines.Clock;

/// <summary>
/// The opening hours of one day: windows in order, apart from each other, those that touched merged. Immutable.
/// </summary>
public sealed class DayHours : IEquatable<DayHours>
{
    private DayHours(ImmutableArray<Window> windows) => Windows = windows;

    /// <summary>A day without opening hours.</summary>
    public static DayHours Closed { get; } = new([]);

    /// <summary>Open from 00:00 to 24:00.</summary>
    public static DayHours AllDay { get; } = new([new Window(0, Window.MinutesInDay)]);

    /// <summary>The windows in order; no two touch or overlap.</summary>
    public ImmutableArray<Window> Windows { get; }

    /// <summary>True when there is at least one window, which makes the day a working day.</summary>
    public bool IsOpen => !Windows.IsEmpty;

    /// <summary>The first problem that keeps these windows from being the hours of a day, or null.</summary>
    public static WindowProblem? Check(IReadOnlyList<Window> windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        for (var i = 0; i < windows.Count; i++)
        {
            var (from, to) = windows[i];
            if (from < 0 || to > Window.MinutesInDay) return new(WindowProblemKind.OutsideDay, i);
            if (to <= from) return new(WindowProblemKind.Inverted, i);
            for (var j = 0; j < i; j++)
            {
                if (from < windows[j].ToMinute && windows[j].FromMinute < to) return new(WindowProblemKind.Overlap, i, j);
            }
        }
        return null;
    }

    /// <summary>Hours of these windows, given in any order; windows that touch become one.</summary>
    /// <exception cref="ArgumentException"><see cref="Check"/> finds a problem.</exception>
    public static DayHours Of(params IReadOnlyList<Window> windows)
    {
        if (Check(windows) is { } problem)
            throw new ArgumentException($"{problem.Kind} at window {problem.Index} ({windows[problem.Index]})", nameof(windows));
        return windows.Count == 0 ? Closed : new(Merged(windows.OrderBy(w => w.FromMinute)));
    }

    /// <summary>True when the wall clock at this minute of day (0 to 1439) is inside a window.</summary>
    public bool Contains(int minute)
    {
        foreach (var window in Windows)
        {
            if (window.FromMinute <= minute && minute < window.ToMinute) return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(DayHours? other) => other is not null && Windows.AsSpan().SequenceEqual(other.Windows.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DayHours);

    /// <inheritdoc/>
    public override int GetHashCode() => IsOpen ? HashCode.Combine(Windows.Length, Windows[0], Windows[^1]) : 0;

    /// <summary>The windows as <c>08:00-12:00 13:00-17:00</c>; empty when closed.</summary>
    public override string ToString() => string.Join(' ', Windows);

    private static ImmutableArray<Window> Merged(IEnumerable<Window> ordered)
    {
        var merged = ImmutableArray.CreateBuilder<Window>();
        foreach (var window in ordered)
        {
            if (merged.Count > 0 && merged[^1].ToMinute == window.FromMinute)
                merged[^1] = merged[^1] with { ToMinute = window.ToMinute };
            else
                merged.Add(window);
        }
        return merged.ToImmutable();
    }
}
