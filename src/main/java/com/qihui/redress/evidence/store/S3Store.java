package com.qihui.redress.evidence.store;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** In a bucket, by the S3 protocol. An object is there when all of it has come, and not before. */
public final class S3Store implements FileStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;

    /**
     * @param endpoint null for the region's own; an endpoint of one's own is asked by path, since
     *     few have a host name for each bucket
     * @param credentials whose bucket it is
     */
    public S3Store(
            @Nullable URI endpoint,
            String region,
            String bucket,
            AwsCredentialsProvider credentials) {
        this.bucket = bucket;
        this.client =
                S3Client.builder()
                        .endpointOverride(endpoint)
                        .forcePathStyle(endpoint != null)
                        .region(Region.of(region))
                        .credentialsProvider(credentials)
                        // What AWS added lately others do not know.
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .httpClient(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(Duration.ofSeconds(5))
                                        .socketTimeout(Duration.ofMinutes(1))
                                        .build())
                        .build();
    }

    @Override
    public void put(String key, Path file) throws IOException {
        if (has(key)) {
            return;
        }
        try {
            client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean has(String key) throws IOException {
        try {
            client.headObject(head -> head.bucket(bucket).key(key));
            return true;
        } catch (NoSuchKeyException none) {
            return false;
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public InputStream read(String key, long offset, long length) throws IOException {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        String range = "bytes=" + offset + "-" + (offset + length - 1);
        try {
            return new Part(
                    client.getObject(get -> get.bucket(bucket).key(key).range(range)), length);
        } catch (NoSuchKeyException none) {
            throw new FileNotFoundException(key);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void remove(String key) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static IOException failed(SdkException e) {
        return new IOException("the S3 store failed", e);
    }

    /** Whoever leaves in the middle does not wait for the rest. */
    private static final class Part extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> answer;
        private long left;

        private Part(ResponseInputStream<GetObjectResponse> answer, long length) {
            super(answer);
            this.answer = answer;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            left -= next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            if (left > 0) {
                answer.abort();
            } else {
                super.close();
            }
        }
    }
}
