namespace Shouwen.App.Jobs.Published;

/// <summary>Refused: the input was at fault. Failed: the program was. Interrupted: the program ended before the job did.</summary>
public enum JobState { Queued, Running, Done, Refused, Failed, Cancelled, Interrupted }
