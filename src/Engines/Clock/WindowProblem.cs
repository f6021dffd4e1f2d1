namespace Shouwen.Engines.Clock;

/// <summary>Why windows cannot be the hours of a day.</summary>
public enum WindowProblemKind
{
    /// <summary>A window starts before 00:00 or ends after 24:00.</summary>
    OutsideDay,

    /// <summary>A window ends before or when it starts; hours over midnight have to be split at 24:00.</summary>
    Inverted,

    /// <summary>Two windows share time. Windows that only touch are fine.</summary>
    Overlap,
}

/// <summary>A named problem and the window that has it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Index">Position of the window in the list that was checked.</param>
/// <param name="OtherIndex">Position of the window it overlaps, or null.</param>
public readonly record struct WindowProblem(WindowProblemKind Kind, int Index, int? OtherIndex = null);
