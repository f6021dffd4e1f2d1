using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>A token for a machine. Nobody gives away what they may not do themselves, and no machine administers people or tokens.</summary>
internal static class MakeToken
{
    private const int LongestDays = 366;
    private const string NotYours = "notYours";

    public sealed record Request
    {
        public required string Name { get; init; }
        public required IReadOnlyList<string> Scopes { get; init; }
        public required int ExpiresInDays { get; init; }
    }

    /// <param name="Secret">Shown this once.</param>
    public sealed record Response(Guid Id, string Secret);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Request request, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var name = errors.Text("name", request.Name, ApiToken.MaxName);
        errors.AddIf(request.Scopes.Count == 0, "scopes", FieldErrors.Required);
        errors.AddIf(request.Scopes.Any(scope => !IsForMachines(scope) || acting.ScopeOf(scope) != Scope.Centre), "scopes", NotYours);
        errors.Within("expiresInDays", request.ExpiresInDays, 1, LongestDays);
        if (errors.Any) return errors.Problem();

        var secret = ApiToken.Prefix + OpaqueToken.Create();
        var now = time.GetUtcNow();
        var token = new ApiToken
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Name = name,
            Hash = OpaqueToken.HashOf(secret),
            Scopes = [.. request.Scopes.Distinct().Order(StringComparer.Ordinal)],
            CreatedAt = now,
            ExpiresAt = now.AddDays(request.ExpiresInDays),
        };
        db.Add(token);
        await db.SaveChangesAsync(cancel);
        return TypedResults.Ok(new Response(token.Id, secret));
    }

    private static bool IsForMachines(string act) => Rights.Acts.Contains(act) && !act.StartsWith("access.", StringComparison.Ordinal);
}
