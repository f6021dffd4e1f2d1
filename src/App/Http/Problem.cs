using Microsoft.AspNetCore.Http.HttpResults;

namespace Shouwen.App.Http;

/// <summary>What a caller is told when the answer is no: a stable code for programs, a sentence for people.</summary>
public static class Problem
{
    public static ProblemHttpResult NotFound(string code, string detail) => Of(404, code, detail);

    public static ProblemHttpResult Conflict(string code, string detail) => Of(409, code, detail);

    public static ProblemHttpResult Refused(string code, string detail) => Of(400, code, detail);

    public static ProblemHttpResult Forbidden(string code, string detail) => Of(403, code, detail);

    public static ProblemHttpResult Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        Of(400, "invalid", "Some fields are not valid.", ("errors", errors));

    public static ProblemHttpResult Invalid(string field, string message) =>
        Invalid(new Dictionary<string, string[]> { [field] = [message] });

    /// <summary>Somebody else changed the record first; `current` is what they left.</summary>
    public static ProblemHttpResult Changed(object current) =>
        Of(412, "changed", "Somebody else has changed this since you opened it.", ("current", current));

    public static ProblemHttpResult Of(int status, string code, string detail, params (string Key, object? Value)[] more)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        foreach (var (key, value) in more) extensions[key] = value;
        return TypedResults.Problem(detail: detail, statusCode: status, extensions: extensions);
    }
}
