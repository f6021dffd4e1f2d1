using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Shouwen.App.Http;

/// <summary>The server's contract as a document. The front end's types are made from it, so it says the same wherever it is asked for.</summary>
internal static class ApiDocument
{
    public static void Configure(OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = NameOf;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Shouwen", Version = "v1" };
            document.Servers = [];
            var paths = new OpenApiPaths();
            foreach (var (path, item) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal)) paths.Add(path, item);
            document.Paths = paths;
            if (document.Components?.Schemas is { } schemas) document.Components.Schemas = new SortedDictionary<string, IOpenApiSchema>(schemas, StringComparer.Ordinal);
            return Task.CompletedTask;
        });
    }

    /// <summary>Requests and answers are nested in their use cases: `ShowSpan.Response` is one of many responses.</summary>
    private static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is not { } usual ? null
        : (type.Type.IsNested || type.Type.IsGenericType) && Nullable.GetUnderlyingType(type.Type) is null ? NameOf(type.Type) : usual;

    private static string NameOf(Type type)
    {
        var name = (type.DeclaringType is { } outer ? NameOf(outer) : "") + type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}Of{string.Concat(type.GetGenericArguments().Select(NameOf))}" : name;
    }
}
