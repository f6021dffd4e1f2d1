namespace Shouwen.App.Access.Published;

/// <summary>Names of the rate limits, for `.RequireRateLimiting(...)`.</summary>
public static class Limits
{
    /// <summary>Per token, or per person and centre: loading facts.</summary>
    public const string Ingestion = "ingestion";

    /// <summary>Per address: everything that proves who somebody is.</summary>
    internal const string SignIn = "sign-in";

    /// <summary>Per address: the set-up page.</summary>
    internal const string SetUp = "set-up";
}
