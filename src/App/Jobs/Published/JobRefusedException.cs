namespace Shouwen.App.Jobs.Published;

/// <summary>The work cannot be done on what it was given; `problem` says why, with a code.</summary>
public sealed class JobRefusedException(object problem) : Exception("The job was refused.")
{
    public object Problem { get; } = problem;
}
