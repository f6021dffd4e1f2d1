using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Shouwen.App.Access.Once;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Access.Published;

/// <summary>
/// A request with an `Idempotency-Key` is done once: sent again, by the same caller and with the same words, it gets the first answer again. Key, deed and answer are one
/// transaction, so of two that come at once the second waits for the first; what was refused is not kept, and may be sent better under the same key.
/// </summary>
public static class OnlyOnce
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    /// <typeparam name="T">What the endpoint takes as its body.</typeparam>
    public static RouteHandlerBuilder Once<T>(this RouteHandlerBuilder endpoint) where T : notnull =>
        endpoint.AddEndpointFilter((context, next) => HandleAsync(context.HttpContext, context.Arguments.OfType<T>().Single(), async () => await next(context)));

    private static async ValueTask<object?> HandleAsync(HttpContext http, object asked, Func<Task<object?>> next)
    {
        if (http.Request.Headers[Header] is not [{ } key]) return await next();
        if (key.Length is 0 or > LongestKey || key.Any(letter => letter is <= ' ' or > '~')) return Problem.Refused("idempotencyKey", $"An {Header} has 1 to {LongestKey} letters, digits and signs without spaces.");
        var (acting, db, time, cancel) = (http.Features.Get<Acting>()!, http.RequestServices.GetRequiredService<Db>(), http.RequestServices.GetRequiredService<TimeProvider>(), http.RequestAborted);
        var row = new KeptAnswer
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            KeyHash = OpaqueToken.HashOf($"{acting.Kind}\n{acting.UserId}\n{acting.Name}\n{http.Request.Method} {http.Request.Path}\n{key}"),
            RequestHash = OpaqueToken.HashOf(JsonSerializer.Serialize(asked, asked.GetType())),
            At = time.GetUtcNow(),
        };
        if (await FirstAsync(db, row, cancel) is { } known) return AgainOf(known, row);
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same at the same moment, and it was first.
            await together.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            if (await FirstAsync(db, row, cancel) is not { } first) throw;
            return AgainOf(first, row);
        }

        var answer = await AnswerAsync(http, await next());
        if (http.Response.StatusCode >= 300)
        {
            await together.RollbackAsync(cancel);
            return answer;
        }

        var (id, status, location, version) = (row.Id, http.Response.StatusCode, http.Response.Headers.Location.ToString(), http.Response.Headers.ETag.ToString());
        await db.Set<KeptAnswer>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.Status, status).SetProperty(one => one.Location, location).SetProperty(one => one.Version, version).SetProperty(one => one.Body, answer.Text), cancel);
        await together.CommitAsync(cancel);
        return answer;
    }

    private static Task<KeptAnswer?> FirstAsync(Db db, KeptAnswer row, CancellationToken cancel)
    {
        var (centre, hash) = (row.CentreId, row.KeyHash);
        return db.Set<KeptAnswer>().AsNoTracking().SingleOrDefaultAsync(one => one.CentreId == centre && one.KeyHash == hash, cancel);
    }

    private static object AgainOf(KeptAnswer first, KeptAnswer asked) => first.RequestHash == asked.RequestHash
        ? new Again(first)
        : Problem.Of(422, "idempotencyKeyUsed", $"This {Header} was sent with other words before: take a new key for a new request.");

    /// <summary>The answer as it will be sent, and its text.</summary>
    private static async Task<Written> AnswerAsync(HttpContext http, object? result)
    {
        var (body, text) = (http.Response.Body, new MemoryStream());
        http.Response.Body = text;
        try
        {
            await ((IResult)result!).ExecuteAsync(http);
        }
        finally
        {
            http.Response.Body = body;
        }

        return new(text.ToArray());
    }

    private sealed record Written(byte[] Bytes) : IResult
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

        public Task ExecuteAsync(HttpContext http) => http.Response.Body.WriteAsync(Bytes, http.RequestAborted).AsTask();
    }

    private sealed record Again(KeptAnswer First) : IResult
    {
        public async Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = First.Status;
            if (First.Location is { Length: > 0 } location) http.Response.Headers.Location = location;
            if (First.Version is { Length: > 0 } version) http.Response.Headers[HeaderNames.ETag] = version;
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(First.Body ?? "", http.RequestAborted);
        }
    }
}

/// <summary>The same for what does not come over the API: a key that is there already was used.</summary>
public static class OnceKeys
{
    /// <summary>Saved with the caller's changes; of two that use it at once the second fails to save.</summary>
    public static void Use(Db db, TimeProvider time, int centreId, string key) =>
        db.Add(new KeptAnswer { Id = NewId.At(time), CentreId = centreId, KeyHash = OpaqueToken.HashOf(key), RequestHash = "", At = time.GetUtcNow() });

    public static Task<bool> IsUsedAsync(Db db, int centreId, string key, CancellationToken cancel)
    {
        var hash = OpaqueToken.HashOf(key);
        return db.Set<KeptAnswer>().AnyAsync(row => row.CentreId == centreId && row.KeyHash == hash, cancel);
    }
}
